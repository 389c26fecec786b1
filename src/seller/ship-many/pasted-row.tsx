import { Input, Text, View } from '@tarojs/components'
import { Icon } from '../../shared/ui/icon'
import type { Row } from './pasted-rows'

interface PastedRowProps {
  /** Of the row; its field is `<id>-text`. */
  id: string
  row: Row
  onEdit: (text: string) => void
}

/** What a line means; one that cannot go says why, and is mended where it stands. */
export const PastedRow = ({ id, row, onEdit }: PastedRowProps) => (
  <View id={id} className="card card-padded pasted">
    <Meaning row={row} />
    {row.fault ? (
      <View>
        <View className="row small pasted-fault">
          <Icon name="warn" className="small-icon" />
          <View className="grow">{row.fault}</View>
        </View>
        <View className="pasted-field">
          <Input
            id={`${id}-text`}
            className="field-input"
            ariaLabel={`改这一行：${row.line.text}`}
            value={row.text}
            onInput={event => onEdit(event.detail.value)}
          />
        </View>
      </View>
    ) : null}
  </View>
)

const Meaning = ({ row: { line, fault } }: { row: Row }) => {
  const { name, phoneTail, carrier, trackingNumber } = line
  if (!name && !trackingNumber) return null
  return (
    <View>
      <View className="row">
        {name ? (
          <View className="grow">
            <Text className="title">{name}</Text>
            <Text className="small quiet pasted-tail">尾号 {phoneTail}</Text>
          </View>
        ) : null}
        {fault ? null : <Icon name="check" className="small-icon pasted-tick" />}
      </View>
      {trackingNumber ? (
        <View className="small middling">
          {carrier ? `${carrier} ` : ''}
          {trackingNumber}
        </View>
      ) : null}
    </View>
  )
}
