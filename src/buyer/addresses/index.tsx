import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { SavedAddress } from '../../../types/api/address'
import { blankAddress } from '../../shared/address/address-draft'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { Slot } from '../../shared/ui/slot'
import { hasAddressBook } from '../../shared/wx/address'
import { AddressCard } from './address-card'
import { AddressForm } from './address-form'
import { useAddresses } from './use-addresses'
import './index.scss'

/** The buyer's addresses. Without any, the form is there at once. */
export default function AddressesPage() {
  const picking = useRouter().params.pick === '1'
  const book = useAddresses(picking)
  return (
    <PageRoot>
      <Addresses book={book} picking={picking} />
    </PageRoot>
  )
}

interface AddressesProps {
  book: ReturnType<typeof useAddresses>
  /** Opened from checkout: a tap takes the address there. */
  picking: boolean
}

function Addresses({ book, picking }: AddressesProps) {
  if (book.query.state === 'loading') return <Skeleton />
  if (book.query.state === 'failed') {
    return <ErrorBox error={book.query.error} unchanged="存过的地址都还在。" onRetry={book.retry} />
  }
  const { addresses } = book.query.value
  const writing = book.editing !== undefined || addresses.length === 0
  return (
    <View className={writing ? 'page is-writing' : 'page'}>
      <Slot>{writing ? <Writing book={book} /> : null}</Slot>
      {addresses.length > 0 ? <List {...{ book, picking, addresses }} /> : null}
    </View>
  )
}

function Writing({ book }: Pick<AddressesProps, 'book'>) {
  const { id, ...initial } = book.editing ?? { id: 'new', ...blankAddress }
  return (
    <>
      <AddressForm
        key={id}
        initial={initial}
        onSave={book.save}
        {...(book.editing ? { onCancel: book.leave } : {})}
      />
      {hasAddressBook && !book.editing ? <FromWechat onTap={() => void book.fromWechat()} /> : null}
    </>
  )
}

/** Stays in the tree while one of them is being written: coming back to them sends nothing. */
function List({ book, picking, addresses }: AddressesProps & { addresses: SavedAddress[] }) {
  return (
    <View className="addresses-list">
      {addresses.map((address, nth) => (
        <AddressCard
          key={address.id}
          address={address}
          isFirst={nth === 0}
          onEdit={() => book.edit(address)}
          onRemove={() => book.remove(address)}
          {...(picking ? { onPick: () => book.pick(address) } : {})}
        />
      ))}
      <Button id="add-address" className="address-save" onTap={book.add}>
        新地址
      </Button>
      {hasAddressBook ? <FromWechat onTap={() => void book.fromWechat()} /> : null}
    </View>
  )
}

const FromWechat = ({ onTap }: { onTap: () => void }) => (
  <Button id="wechat-address" kind="line" className="address-save" onTap={onTap}>
    用微信里的地址
  </Button>
)
