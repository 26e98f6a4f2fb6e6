/** Exchanging with other machines: files that go over, what comes back, and what needs a look. */
export { TakeOverFlow } from './takeOver/TakeOverFlow'
export { TogetherPage } from './TogetherPage'
