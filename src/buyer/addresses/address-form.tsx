import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { Address } from '../../../types/api/address'
import { tidied, whatIsMissing } from '../../shared/address/address-draft'
import { AddressFields } from '../../shared/address/address-fields'
import { Button } from '../../shared/ui/button'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'

interface AddressFormProps {
  initial: Address
  onSave: (address: Address) => Promise<void>
  /** Leaves the form as if it had not been opened; absent where there is nothing to go back to. */
  onCancel?: () => void
}

/** The shop's own form for an address. */
export function AddressForm({ initial, onSave, onCancel }: AddressFormProps) {
  const draft = useRef<Address>({ ...initial })
  const write = (part: Partial<Address>) => {
    draft.current = { ...draft.current, ...part }
  }
  const save = useAction(async () => {
    const address = tidied(draft.current)
    const missing = whatIsMissing(address)
    if (missing) say(missing)
    else await onSave(address)
  })
  return (
    <View>
      <AddressFields initial={initial} who="收货人" onChange={write} />
      <Button id="save-address" className="address-save" busy={save.busy} onTap={save.run}>
        保存地址
      </Button>
      {onCancel ? (
        <Button id="cancel-address" kind="plain" className="address-save" onTap={onCancel}>
          不改了
        </Button>
      ) : null}
    </View>
  )
}
