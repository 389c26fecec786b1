import { routes } from '../../routes'
import { goTab } from '../go'
import { Button } from './button'
import { Empty } from './empty'

/** Where a link leads that names nothing we have: shared long ago, or cut on its way. */
export const Gone = () => (
  <Empty icon="box" title="没有找到这件商品" words="链接可能不完整，或者商品已经不在了。别的商品都还在。">
    <Button id="to-home" className="empty-button" onTap={() => goTab(routes.home)}>
      去店里看看
    </Button>
  </Empty>
)
