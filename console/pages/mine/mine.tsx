import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../../api/session.js'
import { isOfPerson } from '../../api/written-codes.js'
import { Page, TakeAway } from '../../ui/page.js'
import { useWords } from '../../words/words.js'
import { FileBody, type FileView, fileView, useFile } from '../subject/file.js'
import { Receipt } from '../subject/receipt.js'
import { Agents } from './agents.js'
import { Benefits } from './benefits.js'
import { type About, CaseForm } from './case-form.js'
import { Cases } from './cases.js'
import { FactActions } from './fact-actions.js'
import { Looked } from './looked.js'
import { Mandates } from './mandates.js'

const tabs = ['file', 'cases', 'benefits', 'agents', 'looked'] as const
/** What an agent sees of them, within its mandate. */
const tabsOfAgent: readonly Tab[] = ['file', 'cases']
type Tab = (typeof tabs)[number]

export interface MineSearch extends FileView {
  readonly tab?: Tab | undefined
}

export function mineSearch(asked: Record<string, unknown>): MineSearch {
  const tab = tabs.find((one) => one === asked.tab)
  return { ...fileView(asked), ...(tab ? { tab } : {}) }
}

/**
 * The subject's own desk: what is held of it, its cases, what is open to it, who acts for it, and who looked. An agent sees
 * for which firms it may act, and what its mandate opens of one of them.
 */
export function Mine() {
  const words = useWords()
  const { part } = useSession()
  const isAgent = part.role === 'agent'
  const code = isAgent ? part.actsFor : part.role === 'subject' ? part.subject : ''
  const view = useSearch({ from: '/mine' })
  const asked = useFile(code, false)
  if (code === '') {
    return (
      <Page
        title={isAgent ? words.agents.question : words.mine.question}
        trail={[words.pages.mine]}
      >
        {isAgent ? <Mandates /> : <p className="verdict">{words.mine.only}</p>}
      </Page>
    )
  }
  const isPerson = isOfPerson(code)
  const shown = isAgent
    ? tabsOfAgent
    : // A person acts in person, or at the window.
      tabs.filter((one) => one !== 'agents' || !isPerson)
  const tab = shown.find((one) => one === view.tab) ?? 'file'
  return (
    <Page
      title={isAgent ? words.agents.question : words.mine.question}
      trail={[words.pages.mine]}
      at={asked.data?.at}
    >
      {isAgent && <Mandates />}
      <div className="result-line">
        <strong>{isPerson ? words.mine.person : asked.data?.data.creditSubject?.name}</strong>
        <span className="code">{code}</span>
        <TakeAway>
          <Receipt code={code} isPerson={false} />
        </TakeAway>
      </div>
      <nav className="tabs" aria-label={words.pages.mine}>
        {shown.map((one) => (
          <Link
            key={one}
            to="/mine"
            search={{ tab: one === 'file' ? undefined : one }}
            activeOptions={{ explicitUndefined: true }}
          >
            {(isAgent && words.agents.tabs[one]) || words.mine.tabs[one]}
          </Link>
        ))}
      </nav>
      {tab === 'file' && <OwnFile code={code} asked={asked} view={view} isAgents={isAgent} />}
      {tab === 'cases' && <Cases code={code} />}
      {tab === 'benefits' && <Benefits code={code} />}
      {tab === 'agents' && <Agents code={code} />}
      {tab === 'looked' && <Looked code={code} after={view.after} />}
    </Page>
  )
}

interface OwnFileProps {
  readonly code: string
  readonly asked: ReturnType<typeof useFile>
  readonly view: FileView
  /** An agent reads what the cities hold, and no more. */
  readonly isAgents: boolean
}

function OwnFile({ code, asked, view, isAgents }: OwnFileProps) {
  const [about, setAbout] = useState<About | null>(null)
  return (
    <>
      <FileBody
        code={code}
        isPerson={false}
        asked={asked}
        view={view}
        isHeldOnly={isAgents}
        actions={(fact) => <FactActions fact={fact} choose={(kind) => setAbout({ kind, fact })} />}
      />
      {about && (
        <CaseForm
          key={`${about.kind} ${about.fact.city} ${about.fact.id}`}
          about={about}
          close={() => setAbout(null)}
        />
      )}
    </>
  )
}
