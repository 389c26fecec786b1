import { View } from '@tarojs/components'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { Sheet } from '../../shared/ui/sheet'
import { NoteForm } from './note-form'
import { ReassignForm } from './reassign-form'
import { RefundForm } from './refund-form'
import { RepriceForm } from './reprice-form'
import type { SellerOrder } from './use-seller-order'

interface SheetsProps {
  order: SellerOrderView
  opened: SellerOrder
}

/** What lies over the order. Each form begins anew when its sheet is opened. */
export function Sheets({ order, opened: { open, setOpen, show, reprice, refund, credit } }: SheetsProps) {
  const close = () => setOpen(undefined)
  return (
    <View>
      <Sheet id="note-sheet" label="店内备注" open={open === 'note'} onClose={close}>
        {open === 'note' ? <NoteForm order={order} onShow={show} onDone={close} /> : null}
      </Sheet>
      <Sheet id="reprice-sheet" label="改价" open={open === 'reprice'} onClose={close}>
        {open === 'reprice' ? <RepriceForm order={order} reprice={reprice} /> : null}
      </Sheet>
      <Sheet id="refund-sheet" label="退款" open={open === 'refund'} onClose={close}>
        {open === 'refund' ? <RefundForm order={order} refund={refund} /> : null}
      </Sheet>
      <Sheet id="reassign-sheet" label="改归别人" open={open === 'reassign'} onClose={close}>
        {open === 'reassign' && order.credit ? (
          <ReassignForm credit={order.credit} give={credit.give} refused={credit.refused} />
        ) : null}
      </Sheet>
    </View>
  )
}
