import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../../api/session.js'
import { Page, TakeAway } from '../../ui/page.js'
import { useWords } from '../../words/words.js'
import { FileBody, type FileView, fileView, useFile } from '../subject/file.js'
import { Receipt } from '../subject/receipt.js'
import { Benefits } from './benefits.js'
import { type About, CaseForm } from './case-form.js'
import { Cases } from './cases.js'
import { FactActions } from './fact-actions.js'
import { Looked } from './looked.js'

const tabs = ['file', 'cases', 'benefits', 'looked'] as const
type Tab = (typeof tabs)[number]

export interface MineSearch extends FileView {
  readonly tab?: Tab | undefined
}

export function mineSearch(asked: Record<string, unknown>): MineSearch {
  const tab = tabs.find((one) => one === asked.tab)
  return { ...fileView(asked), ...(tab ? { tab } : {}) }
}

/** The subject's own desk: what is held of it, its cases, what is open to it, and who looked. */
export function Mine() {
  const words = useWords()
  const { part } = useSession()
  const code = part.role === 'subject' ? part.subject : ''
  const view = useSearch({ from: '/mine' })
  const asked = useFile(code, false, view)
  if (code === '') {
    return (
      <Page title={words.mine.question} trail={[words.pages.mine]}>
        <p className="verdict">{words.mine.only}</p>
      </Page>
    )
  }
  const { tab = 'file' } = view
  return (
    <Page title={words.mine.question} trail={[words.pages.mine]} at={asked.data?.at}>
      <div className="result-line">
        <strong>{asked.data?.data.creditSubject?.name}</strong>
        <span className="code">{code}</span>
        <TakeAway>
          <Receipt code={code} isPerson={false} />
        </TakeAway>
      </div>
      <nav className="tabs" aria-label={words.pages.mine}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/mine"
            search={{ tab: one === 'file' ? undefined : one }}
            activeOptions={{ explicitUndefined: true }}
          >
            {words.mine.tabs[one]}
          </Link>
        ))}
      </nav>
      {tab === 'file' && <OwnFile code={code} asked={asked} view={view} />}
      {tab === 'cases' && <Cases code={code} />}
      {tab === 'benefits' && <Benefits code={code} />}
      {tab === 'looked' && <Looked code={code} after={view.after} />}
    </Page>
  )
}

interface OwnFileProps {
  readonly code: string
  readonly asked: ReturnType<typeof useFile>
  readonly view: FileView
}

function OwnFile({ code, asked, view }: OwnFileProps) {
  const [about, setAbout] = useState<About | null>(null)
  return (
    <>
      <FileBody
        code={code}
        isPerson={false}
        asked={asked}
        view={view}
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
