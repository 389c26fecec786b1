import { Textarea, View } from '@tarojs/components'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { type NoteProps, useNote } from './use-note'

/** Writes the note of staff, beside what somebody else has just written. */
export function NoteForm(props: NoteProps) {
  const { words, setWords, others, save } = useNote(props)
  return (
    <View>
      <View className="sheet-title">店内备注</View>
      {others === undefined ? null : (
        <View id="others-note" className="order-note small" ariaRole="alert">
          {others}
        </View>
      )}
      <Textarea
        id="note-words"
        className="sheet-words"
        defaultValue={words}
        placeholder="给店里人看的，例如：周五再发"
        placeholderClass="field-placeholder"
        maxlength={LIMITS.staffNoteChars}
        ariaLabel="店内备注"
        onInput={event => setWords(event.detail.value)}
      />
      <Button id="save-note" busy={save.busy} onTap={save.run}>
        {others === undefined ? '记下' : '换成这样写'}
      </Button>
    </View>
  )
}
