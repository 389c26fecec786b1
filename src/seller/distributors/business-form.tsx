import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DistributorView } from '../../../types/api/distributor'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { useBusiness } from './use-business'

interface BusinessFormProps {
  person: DistributorView
  onSaved: () => void
}

/** Records somebody as a business that invoices, or no longer as one. */
export function BusinessForm({ person, onSaved }: BusinessFormProps) {
  const [typed, setTyped] = useState(person.business ?? { name: '', creditCode: '' })
  const { record, forget, refused } = useBusiness(person, onSaved)
  return (
    <View>
      <View className="heading sheet-heading">企业开票</View>
      <View className="small middling">
        {person.name}
        是公司或个体户、能给小店开发票的，记在这里：以后同意的提现就不代扣个人所得税。付款前先收到发票。
      </View>
      <Field
        id="business-name"
        label="名称"
        placeholder="和发票上的一样"
        initial={typed.name}
        maxLength={60}
        onChange={name => setTyped(now => ({ ...now, name }))}
      />
      <Field
        id="business-code"
        label="信用代码"
        placeholder="统一社会信用代码，18 位"
        initial={typed.creditCode}
        maxLength={24}
        onChange={creditCode => setTyped(now => ({ ...now, creditCode }))}
      />
      <View id="business-said" className="small person-said" ariaRole="alert">
        {refused}
      </View>
      <Button id="save-business" busy={record.busy} onTap={() => void record.run(typed)}>
        记下
      </Button>
      {person.business ? (
        <Button id="no-business" kind="plain" busy={forget.busy} onTap={() => void forget.run()}>
          不再是企业，照常代扣
        </Button>
      ) : null}
    </View>
  )
}
