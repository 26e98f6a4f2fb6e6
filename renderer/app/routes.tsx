import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  notFound,
  redirect,
  type ErrorComponentProps,
} from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { z } from 'zod'
import { BoardId, MeetingId, StartYear } from '../../electron/contract/model'
import { SearchPage } from '../features/search'
import { api } from '../lib/api'
import { requestTakeOver } from '../lib/takeOverRequest'
import { LoadingState } from '../ui'
import { PageFailed, PageMissing, PageOpening } from './pageStates'
import { Root } from './Root'

// Each feature is a chunk of its own, fetched when its first page is shown. Search is not: what is typed right after
// Ctrl K has to land in the palette.
const boards = () => import('../features/boards')
const meeting = () => import('../features/meeting')

const HomePage = lazy(async () => ({ default: (await boards()).HomePage }))
const BoardPage = lazy(async () => ({ default: (await boards()).BoardPage }))
const MeetingsPage = lazy(async () => ({ default: (await boards()).MeetingsPage }))
const AgendaPage = lazy(async () => ({ default: (await meeting()).AgendaPage }))
const MinutesPage = lazy(async () => ({ default: (await meeting()).MinutesPage }))
const RecordPage = lazy(async () => ({ default: (await meeting()).RecordPage }))
const ActionsPage = lazy(async () => ({ default: (await import('../features/actions')).ActionsPage }))
const ActionRegister = lazy(async () => ({ default: (await import('../features/actions')).ActionRegister }))
const SettingsPage = lazy(async () => ({ default: (await import('../features/settings')).SettingsPage }))
const followUp = () => import('../features/followUp')
const ActionsFollowUp = lazy(async () => ({ default: (await followUp()).ActionsFollowUp }))
const MeetingFollowUp = lazy(async () => ({ default: (await followUp()).MeetingFollowUp }))
const evidence = () => import('../features/evidence')
const BoardHealth = lazy(async () => ({ default: (await evidence()).BoardHealth }))
const EvidencePage = lazy(async () => ({ default: (await evidence()).EvidencePage }))
const HealthPage = lazy(async () => ({ default: (await evidence()).HealthPage }))
const ProfilesPage = lazy(async () => ({ default: (await evidence()).ProfilesPage }))
const VerifyPage = lazy(async () => ({ default: (await import('../features/seal')).VerifyPage }))
const TogetherPage = lazy(async () => ({ default: (await import('../features/exchange')).TogetherPage }))
const DeskPage = lazy(async () => ({ default: (await import('../features/desk')).DeskPage }))
const PartnersPage = lazy(async () => ({ default: (await import('../features/partners')).PartnersPage }))
const DevelopmentPage = lazy(async () => ({ default: (await import('../features/development')).DevelopmentPage }))
const WorkBasedLearningPage = lazy(async () => ({
  default: (await import('../features/workBasedLearning')).WorkBasedLearningPage,
}))
const StoriesPage = lazy(async () => ({ default: (await import('../features/stories')).StoriesPage }))
const CurriculumPage = lazy(async () => ({ default: (await import('../features/curriculum')).CurriculumPage }))
const FirstStartPage = lazy(async () => ({ default: (await import('../features/firstStart')).FirstStartPage }))

/** A part of a page that another feature gives; the page does not wait for it. */
const beside = (part: ReactNode) => <Suspense fallback={null}>{part}</Suspense>

const opening = (page: ReactNode) => <Suspense fallback={<PageOpening />}>{page}</Suspense>

/** A part of an address that cannot be what it stands for leads to the page that says so, not to a failure. */
function requireAddress(schema: z.ZodType, part: string): void {
  if (!schema.safeParse(part).success) throw notFound()
}

const rootRoute = createRootRoute({ component: Root, notFoundComponent: PageMissing })

/** Only what the window opens on is chosen by the machine's view; after that Home is Home. */
let isOpening = true

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: z.object({ new: z.literal('board').optional().catch(undefined) }),
  // A workspace without anything in it begins with the choice of the first start.
  beforeLoad: async () => {
    if ((await api.call('workspace.state', {})).isEmpty) throw redirect({ to: '/start' })
    if (isOpening) {
      isOpening = false
      if ((await api.call('settings.get', {})).view === 'chair') throw redirect({ to: '/desk' })
    }
  },
  component: function Home() {
    return opening(<HomePage isAddingBoard={homeRoute.useSearch().new === 'board'} />)
  },
})

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/start',
  // Composed here, since a feature does not import another one.
  component: () => opening(<FirstStartPage onTakeOver={() => requestTakeOver(null)} />),
})

/** How a register of actions is looked at; the feature knows what the parts mean. */
const RegisterSearch = z.object({
  q: z.coerce.string().max(500).optional().catch(undefined),
  view: z.enum(['table', 'board', 'timeline']).optional().catch(undefined),
  group: z.enum(['none', 'owner', 'board', 'meeting']).optional().catch(undefined),
  sort: z.string().optional().catch(undefined),
  open: z.string().optional().catch(undefined),
})

/** The views of a board. */
const BoardTab = z.enum(['overview', 'members', 'people', 'meetings', 'actions', 'health'])

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/boards/$boardId',
  beforeLoad: ({ params }) => requireAddress(BoardId, params.boardId),
  component: function Board() {
    return opening(<BoardPage boardId={BoardId.parse(boardRoute.useParams().boardId)} tab="overview" />)
  },
})

const boardTabRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/boards/$boardId/$tab',
  validateSearch: RegisterSearch,
  beforeLoad: ({ params }) => {
    requireAddress(BoardId, params.boardId)
    requireAddress(BoardTab, params.tab)
  },
  component: function BoardView() {
    const params = boardTabRoute.useParams()
    const address = boardTabRoute.useSearch()
    const navigate = boardTabRoute.useNavigate()
    const boardId = BoardId.parse(params.boardId)
    const tab = BoardTab.parse(params.tab)
    // Composed here, since a feature does not import another one.
    const actions =
      tab === 'actions' ? (
        <Suspense fallback={<LoadingState />}>
          <ActionRegister
            key={boardId}
            boardId={boardId}
            bar={{ address, go: (search, replace) => void navigate({ search, replace }) }}
            tools={beside(<ActionsFollowUp boardId={boardId} />)}
          />
        </Suspense>
      ) : null
    const health =
      tab === 'health' ? (
        <Suspense fallback={<LoadingState />}>
          <BoardHealth key={boardId} boardId={boardId} />
        </Suspense>
      ) : null
    return opening(<BoardPage boardId={boardId} tab={tab} actions={actions} health={health} />)
  },
})

const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  component: () => opening(<MeetingsPage />),
})

const requireMeeting = ({ params }: { params: { meetingId: string } }) => requireAddress(MeetingId, params.meetingId)

const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/agenda',
  beforeLoad: requireMeeting,
  component: function Agenda() {
    const meetingId = MeetingId.parse(agendaRoute.useParams().meetingId)
    return opening(
      <AgendaPage key={meetingId} meetingId={meetingId} followUp={beside(<MeetingFollowUp meetingId={meetingId} />)} />,
    )
  },
})

const minutesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/minutes',
  // The item that search and links point at, and what of it is to have the focus.
  validateSearch: z.object({
    item: z.string().optional().catch(undefined),
    focus: z.string().optional().catch(undefined),
  }),
  beforeLoad: requireMeeting,
  component: function Minutes() {
    const meetingId = MeetingId.parse(minutesRoute.useParams().meetingId)
    const { item, focus } = minutesRoute.useSearch()
    return opening(<MinutesPage key={meetingId} meetingId={meetingId} itemId={item} focus={focus} />)
  },
})

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/record',
  beforeLoad: requireMeeting,
  component: function Record() {
    const meetingId = MeetingId.parse(recordRoute.useParams().meetingId)
    return opening(
      <RecordPage key={meetingId} meetingId={meetingId} followUp={beside(<MeetingFollowUp meetingId={meetingId} />)} />,
    )
  },
})

const actionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions',
  validateSearch: RegisterSearch,
  component: function Actions() {
    const address = actionsRoute.useSearch()
    const navigate = actionsRoute.useNavigate()
    return opening(
      <ActionsPage
        bar={{ address, go: (search, replace) => void navigate({ search, replace }) }}
        tools={beside(<ActionsFollowUp boardId={null} />)}
      />,
    )
  },
})

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  validateSearch: z.object({ board: BoardId.optional().catch(undefined) }),
  component: function Desk() {
    const { board } = deskRoute.useSearch()
    const navigate = deskRoute.useNavigate()
    return opening(
      <DeskPage
        boardId={board ?? null}
        onBoard={(id) => void navigate({ search: id === null ? {} : { board: id }, replace: true })}
      />,
    )
  },
})

const partnersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners',
  component: () => opening(<PartnersPage />),
})

const developmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/development',
  component: () => opening(<DevelopmentPage />),
})

const learningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/work-based-learning',
  validateSearch: z.object({ open: z.string().optional().catch(undefined) }),
  component: function Learning() {
    const { open } = learningRoute.useSearch()
    const navigate = learningRoute.useNavigate()
    return opening(
      <WorkBasedLearningPage
        openId={open ?? null}
        onOpen={(id) => void navigate({ search: id === null ? {} : { open: id }, replace: true })}
      />,
    )
  },
})

const storiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stories',
  component: () => opening(<StoriesPage />),
})

const curriculumRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/curriculum',
  validateSearch: z.object({
    tab: z.enum(['recommendations', 'gaps', 'skills']).optional().catch(undefined),
    open: z.string().optional().catch(undefined),
    // The board that the registers are narrowed to at first.
    board: BoardId.optional().catch(undefined),
  }),
  component: function Curriculum() {
    const { tab = 'recommendations', open, board } = curriculumRoute.useSearch()
    const navigate = curriculumRoute.useNavigate()
    return opening(
      <CurriculumPage
        key={board ?? 'all'}
        address={{ tab, openId: open ?? null, boardId: board ?? null }}
        onOpen={(id) =>
          void navigate({
            search: {
              ...(tab === 'recommendations' ? {} : { tab }),
              ...(id === null ? {} : { open: id }),
              ...(board === undefined ? {} : { board }),
            },
            replace: true,
          })
        }
      />,
    )
  },
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  // The part to begin with.
  validateSearch: z.object({ part: z.literal('programs').optional().catch(undefined) }),
  component: function Settings() {
    return opening(<SettingsPage part={settingsRoute.useSearch().part ?? null} />)
  },
})

const healthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/health',
  component: () => opening(<HealthPage />),
})

const evidenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence',
  validateSearch: z.object({
    tab: z.literal('consultations').optional().catch(undefined),
    board: BoardId.optional().catch(undefined),
    part: z.enum(['plan', 'report']).optional().catch(undefined),
    year: StartYear.optional().catch(undefined),
    open: z.string().optional().catch(undefined),
  }),
  component: function Evidence() {
    const { tab, board, part, year, open } = evidenceRoute.useSearch()
    const navigate = evidenceRoute.useNavigate()
    return opening(
      <EvidencePage
        address={{
          tab: tab ?? 'documents',
          boardId: board ?? null,
          part: part ?? null,
          year: year ?? null,
          openId: open ?? null,
        }}
        onBoard={(id) => void navigate({ search: { tab, board: id ?? undefined }, replace: true })}
        onOpen={(id) => void navigate({ search: { tab, board, open: id ?? undefined }, replace: true })}
      />,
    )
  },
})

const profilesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profiles',
  validateSearch: z.object({ open: z.string().optional().catch(undefined) }),
  component: function Profiles() {
    const { open } = profilesRoute.useSearch()
    const navigate = profilesRoute.useNavigate()
    return opening(
      <ProfilesPage openId={open ?? null} onOpen={(id) => void navigate({ search: { open: id }, replace: true })} />,
    )
  },
})

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  component: () => opening(<VerifyPage />),
})

const togetherRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/together',
  // What the palette asks the page to begin with.
  validateSearch: z.object({ act: z.literal('hand-over').optional().catch(undefined) }),
  component: function Together() {
    return opening(<TogetherPage isHandingOver={togetherRoute.useSearch().act === 'hand-over'} />)
  },
})

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: z.object({ text: z.string().catch('') }),
  component: function Search() {
    return opening(<SearchPage text={searchRoute.useSearch().text} />)
  },
})

/**
 * All addresses of the window, after the #: `/`, `/start`, `/boards/$boardId/(overview|members|meetings|actions|health)`,
 * `/meetings`, `/meetings/$meetingId/(agenda|minutes|record)`, `/actions?q=&view=&group=&sort=&open=`, `/desk?board=`,
 * `/partners`, `/work-based-learning?open=`, `/curriculum?tab=&open=&board=`, `/development`, `/stories`, `/health`,
 * `/evidence?tab=&board=&part=&year=&open=`, `/profiles?open=`, `/settings?part=`, `/verify`, `/together`, `/search?text=`.
 */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    startRoute,
    boardRoute,
    boardTabRoute,
    meetingsRoute,
    agendaRoute,
    minutesRoute,
    recordRoute,
    actionsRoute,
    deskRoute,
    partnersRoute,
    developmentRoute,
    learningRoute,
    storiesRoute,
    curriculumRoute,
    settingsRoute,
    healthRoute,
    evidenceRoute,
    profilesRoute,
    verifyRoute,
    togetherRoute,
    searchRoute,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }: ErrorComponentProps) => <PageFailed error={error} onRetry={reset} />,
  defaultPendingComponent: PageOpening,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
