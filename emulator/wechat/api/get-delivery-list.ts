import { done } from '../model'
import type { ApiVerb } from './desk'

/** POST /cgi-bin/express/delivery/open_msg/get_delivery_list */
export const getDeliveryList: ApiVerb = ({ carriers }) =>
  done({
    delivery_list: carriers.map(({ id, name }) => ({ delivery_id: id, delivery_name: name })),
    count: carriers.length,
  })
