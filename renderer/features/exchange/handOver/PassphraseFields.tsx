import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../ui'
import { PASSPHRASE_MIN, strengthOf } from '../passphrase'

/** Props of {@link PassphraseFields}. */
export interface PassphraseFieldsProps {
  passphrase: string
  again: string
  onPassphrase: (text: string) => void
  onAgain: (text: string) => void
}

/** A new passphrase, typed twice, with a hint how hard it is to guess. */
export function PassphraseFields({ passphrase, again, onPassphrase, onAgain }: PassphraseFieldsProps) {
  const { t } = useTranslation('exchange')
  const [isLeft, setIsLeft] = useState({ passphrase: false, again: false })
  const isShort = passphrase.length < PASSPHRASE_MIN
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('handOver.passphrase')}
          type="password"
          autoComplete="new-password"
          autoFocus
          maxLength={1000}
          value={passphrase}
          onChange={onPassphrase}
          onBlur={() => setIsLeft((left) => ({ ...left, passphrase: true }))}
          help={passphrase === '' || isShort ? undefined : t(`handOver.strength.${strengthOf(passphrase)}`)}
          error={
            isLeft.passphrase && isShort && passphrase !== ''
              ? t('handOver.tooShort', { count: PASSPHRASE_MIN })
              : undefined
          }
        />
        <TextField
          label={t('handOver.again')}
          type="password"
          autoComplete="new-password"
          maxLength={1000}
          value={again}
          onChange={onAgain}
          onBlur={() => setIsLeft((left) => ({ ...left, again: true }))}
          error={isLeft.again && again !== '' && again !== passphrase ? t('handOver.differs') : undefined}
        />
      </div>
      <p className="text-sm text-ink-2">{t('handOver.lost')}</p>
    </div>
  )
}
