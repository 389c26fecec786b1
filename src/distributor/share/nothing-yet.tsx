import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'

/** Where nothing has come of sharing yet: the way to goods that may be shared. */
export const NothingYet = ({
  icon,
  title,
  words,
}: Pick<Parameters<typeof Empty>[0], 'icon' | 'title' | 'words'>) => (
  <Empty icon={icon} title={title} words={words}>
    <Button id="to-goods" className="empty-button" onTap={() => void go(routes.distributorGoods)}>
      去选货
    </Button>
  </Empty>
)
