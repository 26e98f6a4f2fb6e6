import { expect, it } from 'vitest'
import { pseudoCatalogue } from './pseudoLocale'

it('accents and brackets every text, nested ones too', () => {
  expect(pseudoCatalogue({ save: 'Save', keys: { find: 'find' } })).toEqual({
    save: '[Šáṽé]',
    keys: { find: '[ƒíñð]' },
  })
})

it('leaves alone what i18next reads: values, references and tags', () => {
  expect(pseudoCatalogue({ a: '<b>{{present}}</b> of {{count}}, $t(common:you)' })).toEqual({
    a: '[<b>{{present}}</b> öƒ {{count}}, $t(common:you)]',
  })
})
