import { Text } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

/** The way to ship many orders from a list of numbers. */
export const ManyRow = () => (
  <Tap id="to-ship-many" className="card card-padded row" role="link" onTap={() => void go(routes.shipMany)}>
    <Text className="small grow">手里有一串单号？贴进来，一次发多单</Text>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)
