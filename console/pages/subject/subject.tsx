import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useLabels } from '../../api/labels.js'
import { usePurpose } from '../../api/purpose.js'
import { useSession } from '../../api/session.js'
import { codeTyped, isOfPerson } from '../../api/written-codes.js'
import { Page, TakeAway } from '../../ui/page.js'
import { State } from '../../ui/state.js'
import { useWords } from '../../words/words.js'
import { FileBody, useFile } from './file.js'
import { Receipt } from './receipt.js'

/** One subject: its files city beside city, what each city may do, and what happened. */
export function SubjectFile() {
  const { code } = useParams({ from: '/subjects/$code' })
  return isOfPerson(codeTyped(code)) ? (
    <ToPerson code={codeTyped(code)} />
  ) : (
    <OrganisationFile code={code} />
  )
}

/** No address keeps a person's key or number: it is taken out of this one. */
function ToPerson({ code }: { code: string }) {
  const { lookAt } = usePurpose()
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the address that was opened.
  useEffect(() => {
    if (code.startsWith('P')) lookAt(code)
    navigate({ to: '/person', replace: true })
  }, [code])
  return null
}

function OrganisationFile({ code }: { code: string }) {
  const words = useWords()
  const label = useLabels()
  const { part } = useSession()
  const view = useSearch({ from: '/subjects/$code' })
  const asked = useFile(code, false)
  const subject = asked.data?.data.creditSubject
  return (
    <Page
      title={subject?.name ?? code}
      trail={[words.pages.search, words.pages.subject]}
      at={asked.data?.at}
    >
      <div className="result-line">
        <span className="code">{code}</span>
        {subject && <span>{label('SubjectKind', subject.kind)}</span>}
        {subject?.codeStatus === 'BAD' && (
          <State as="warn">{label('CodeStatus', subject.codeStatus)}</State>
        )}
        <TakeAway>
          {part.role === 'auditor' && (
            <Link className="button" to="/audit" search={{ code }}>
              {words.file.whoLooked}
            </Link>
          )}
          <Receipt code={code} isPerson={false} />
        </TakeAway>
      </div>
      <FileBody code={code} isPerson={false} asked={asked} view={view} />
    </Page>
  )
}
