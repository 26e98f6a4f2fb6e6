import { useTranslation } from 'react-i18next'
import type { StepFolderState } from '../../../../electron/contract/stepFolder'

/** The files of the shared folder that are not taken over, and why. Nothing while there are none. */
export function AsideTable({ files }: { files: StepFolderState['aside'] }) {
  const { t } = useTranslation('stepFolder')
  if (files.length === 0) return null
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="pb-1 text-left text-sm text-ink-2">{t('aside.title')}</caption>
      <thead>
        <tr className="h-[26px] border-b border-line text-xs text-ink-2 [&>th]:pr-3 [&>th]:font-normal">
          <th scope="col" className="w-[40%]">
            {t('aside.file')}
          </th>
          <th scope="col" className="w-[20%]">
            {t('aside.from')}
          </th>
          <th scope="col">{t('aside.why')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, from, reason }) => (
          <tr key={`${from} ${name}`} className="border-b border-line align-top [&>*]:py-1.5 [&>*]:pr-3">
            <th scope="row" className="font-normal break-all" data-user-content="">
              {name}
            </th>
            <td data-user-content="">{from === '' ? t('aside.unknown') : from}</td>
            <td>{t(`aside.${reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
