import type { ReactNode } from 'react'
import { textsOf } from '../../api/address.js'
import type { Answer, Problem } from '../../api/ask.js'
import type { ConsoleFileQuery } from '../../api/generated/graphql.js'
import { useAsk } from '../../api/use-ask.js'
import { isOfPerson } from '../../api/written-codes.js'
import { Answered } from '../../ui/answered.js'
import { useWords } from '../../words/words.js'
import { AllRecords, recordRowIn } from './all-records.js'
import { Measures, useDecisions, Verdicts } from './decisions.js'
import type { Fact } from './fact.js'
import { FileLink } from './file-link.js'
import { FileQuery, type Subject } from './questions.js'
import { RedEntries } from './red-entries.js'
import { SideBySide } from './side-by-side.js'
import { factKey, Timeline } from './timeline.js'

/** What of a file is open, as it stands in the address. */
export interface FileView {
  /** Which measure in which city is explained: `M01.320583`. */
  readonly why?: string
  /** Behind which event the page of the timeline begins. */
  readonly after?: string
  /** Of which row of which city's file all records are shown: `penalties.320583`. */
  readonly records?: string
  /** Behind which of them their page begins. */
  readonly recordsAfter?: string
}

export function fileView(said: Record<string, unknown>): FileView {
  return textsOf(said, 'why', 'after', 'records', 'recordsAfter')
}

/** Records of a row at first; of a person, whose file has no id by which to ask for more, as many as a page can have. */
const [few, most] = [10, 100]

export function useFile(code: string, isPerson: boolean) {
  return useAsk(
    FileQuery,
    { code, first: isOfPerson(code) ? most : few },
    { isPage: true, when: code !== '', isAboutPerson: isPerson },
  )
}

interface FileBodyProps {
  readonly code: string
  readonly isPerson: boolean
  readonly asked: ReturnType<typeof useFile>
  readonly view: FileView
  readonly actions?: (fact: Fact) => ReactNode
  /** Leaves out what is decided and what happened, for those who may only read what is held. */
  readonly isHeldOnly?: boolean
}

/** The files of a subject in all cities: verdicts, side by side, measures, red entries, timeline. */
export function FileBody(props: FileBodyProps) {
  const words = useWords()
  return (
    <Answered asked={props.asked} shownElsewhere={isAtItsPlace}>
      {({ creditSubject }, { problems }: Answer<ConsoleFileQuery>) =>
        creditSubject ? (
          <FileParts {...props} subject={creditSubject} problems={problems} />
        ) : (
          problems.length === 0 && <p className="verdict">{words.file.unknown}</p>
        )
      }
    </Answered>
  )
}

/** What one city leaves out stands in its column. */
function isAtItsPlace({ path }: Problem): boolean {
  return path[1] === 'redEntries' || (path[1] === 'files' && path.length > 2)
}

interface FilePartsProps extends FileBodyProps {
  readonly subject: Subject
  readonly problems: readonly Problem[]
}

function FileParts(props: FilePartsProps) {
  return props.isHeldOnly ? <HeldPart {...props} /> : <AllParts {...props} />
}

/** What the cities hold, side by side, and all records of what is opened. */
function HeldPart({ subject, problems, view, actions }: FilePartsProps) {
  const words = useWords()
  const { records, recordsAfter: _, ...others } = view
  const open = records === undefined || subject.kind === 'PERSON' ? null : recordRowIn(records)
  const openFile = subject.files.find(({ jurisdictionCode }) => jurisdictionCode === open?.city)
  return (
    <>
      <h2>{words.file.sideBySide}</h2>
      <SideBySide
        subject={subject}
        problems={problems}
        moreLink={(row, city) =>
          subject.kind === 'PERSON' ? (
            words.file.moreOfPerson(most)
          ) : (
            <FileLink view={{ ...others, records: `${row}.${city}` }}>{words.file.more}</FileLink>
          )
        }
        actions={actions}
      />
      {open && openFile && (
        <AllRecords
          key={records}
          row={open.row}
          city={open.city}
          file={openFile.id}
          view={view}
          actions={actions}
        />
      )}
    </>
  )
}

function AllParts(props: FilePartsProps) {
  const { code, isPerson, subject, problems, view } = props
  const words = useWords()
  const each = useDecisions(code, isPerson)
  return (
    <>
      <Verdicts each={each} />
      <HeldPart {...props} />
      <h2>{words.file.measures}</h2>
      <p className="quiet">{words.file.measuresMean}</p>
      <Measures
        code={code}
        isPerson={isPerson}
        each={each}
        why={view.why}
        linkTo={(why, text, isOpen) => {
          const { why: _, ...others } = view
          return (
            <FileLink view={why === undefined ? others : { ...others, why }} isOpen={isOpen}>
              {text}
            </FileLink>
          )
        }}
      />
      <h2>{words.file.red}</h2>
      <RedEntries subject={subject} problems={problems} />
      <h2>{words.file.timeline}</h2>
      <Timeline code={code} isPerson={isPerson} after={view.after} titles={titlesOf(subject)} />
    </>
  )
}

function titlesOf({ files }: Subject): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ jurisdictionCode, listEntries, penalties, licences, others, commitments }) =>
      [
        ...(listEntries ?? []).map((entry) => [entry.localId, entry.list.name] as const),
        ...[penalties, licences, others].flatMap((page) =>
          (page?.edges ?? []).map(({ node }) => [node.localId, node.title] as const),
        ),
        ...(commitments ?? []).map((one) => [one.localId, one.typeName] as const),
      ].map(([id, title]) => [factKey(jurisdictionCode, id), title] as const),
    ),
  )
}
