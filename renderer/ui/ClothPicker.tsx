import clsx from 'clsx'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { clothGround, cloths, type ClothName } from './cloth'

/** Props of {@link ClothPicker}. */
export interface ClothPickerProps {
  label: string
  value: ClothName
  onChange: (cloth: ClothName) => void
  className?: string
}

/** The colour of a board, one swatch each, with its name for those who do not see it. `<ClothPicker label={t('cloth')} value={cloth} onChange={setCloth} />` */
export function ClothPicker({ label, value, onChange, className }: ClothPickerProps) {
  const { t } = useTranslation('ui')
  return (
    <RadioGroup
      orientation="horizontal"
      value={value}
      onChange={(id) => {
        const chosen = cloths.find((cloth) => cloth === id)
        if (chosen) onChange(chosen)
      }}
      className={clsx('flex flex-wrap items-center gap-x-3 gap-y-1', className)}
    >
      <Label className="text-sm text-ink-2">{label}</Label>
      <div className="flex flex-wrap gap-[3px]">
        {cloths.map((cloth) => (
          <Radio
            key={cloth}
            value={cloth}
            aria-label={t(`cloth.${cloth}`)}
            className="group flex size-6 items-center justify-center rounded-2 outline-none"
          >
            <span
              className={clsx(
                'size-[18px] rounded-1 outline-offset-2 outline-focus forced-color-adjust-none',
                'group-selected:outline-2 group-hover:group-not-selected:outline-1 group-hover:group-not-selected:outline-line-2',
                'group-focus-visible:outline-[3px]',
                clothGround(cloth),
              )}
            />
          </Radio>
        ))}
      </div>
      <span className="text-sm text-ink-2" aria-hidden="true">
        {t(`cloth.${value}`)}
      </span>
    </RadioGroup>
  )
}
