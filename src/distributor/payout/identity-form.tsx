import { View } from '@tarojs/components'
import type { PayeeView } from '../../../types/api/payee'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { Tick } from '../../shared/ui/tick'
import { Consent } from './consent'
import { type IdentityHears, useIdentity } from './use-identity'

interface IdentityFormProps extends IdentityHears {
  payee: PayeeView
  /** Back without a change; absent where something must be recorded first. */
  onLeave?: () => void
}

const nameChars = 30
/** With the blanks that people put in. */
const idChars = 24

/** Real name and id number, with a consent of their own. What was recorded before is not shown in full, and not kept here. */
export function IdentityForm({ payee, onLeave, ...hears }: IdentityFormProps) {
  const { typed, agreed, agree, fault, record } = useIdentity(payee, hears)
  const faultAt = (place: string) => (fault?.at === place ? fault.words : '')
  return (
    <View>
      <View className="card card-padded">
        <View className="title">{payee.identity ? '改收款人' : '第一次提现，先登记收款人'}</View>
        <View className="small middling">要和这个微信实名的是同一个人，不然微信会把钱退回来。</View>
        <Field
          id="payee-name"
          label="真实姓名"
          placeholder="身份证上的姓名"
          initial=""
          maxLength={nameChars}
          onChange={name => {
            typed.current.name = name
          }}
        />
        <Fault id="payee-name-fault" words={faultAt('name')} />
        <Field
          id="payee-id"
          label="身份证号"
          placeholder="18 位"
          type="idcard"
          initial=""
          maxLength={idChars}
          onChange={idNumber => {
            typed.current.idNumber = idNumber
          }}
        />
        <Fault id="payee-id-fault" words={faultAt('id')} />
      </View>
      <Consent version={payee.consent} />
      <View className="card payee-agree">
        <Tick id="agree-payee" label="单独同意收集和使用真实姓名、身份证号" on={agreed} onTap={agree} />
        <View className="grow small middling">我同意店家为上面这些收集和使用我的真实姓名、身份证号</View>
      </View>
      <Fault id="payee-fault" words={faultAt('consent') || faultAt('all')} />
      <View className="foot">
        {onLeave ? (
          <Button id="leave-payee" kind="line" onTap={onLeave}>
            不改了
          </Button>
        ) : null}
        <Button id="record-payee" className="grow" busy={record.busy} onTap={() => void record.run()}>
          {payee.identity ? '改成这个人' : '登记收款人'}
        </Button>
      </View>
    </View>
  )
}

const Fault = ({ id, words }: { id: string; words: string }) => (
  <View ariaRole="alert">
    {words ? (
      <View id={id} className="small payout-fault">
        {words}
      </View>
    ) : null}
  </View>
)
