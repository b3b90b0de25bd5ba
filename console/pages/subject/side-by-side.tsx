import { Fragment, type ReactNode } from 'react'
import type { Problem } from '../../api/ask.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useCityNames } from '../../ui/cities.js'
import { Parts } from '../../ui/parts.js'
import { Refusals, Silence } from '../../ui/silence.js'
import { State } from '../../ui/state.js'
import { useWords } from '../../words/words.js'
import { type RecordRow, recordRows, titleOf } from './all-records.js'
import { type Fact, FactItem } from './fact.js'
import type { File, Subject } from './questions.js'
import { Source } from './source.js'

interface SideBySideProps {
  readonly subject: Subject
  readonly problems: readonly Problem[]
  /** To all records of a row, where it shows the first ones. */
  readonly moreLink: (row: RecordRow, city: string) => ReactNode
  readonly actions?: ((fact: Fact) => ReactNode) | undefined
}

/** The files of a subject, a column a city, the same rows beside each other. */
export function SideBySide({ subject, problems, moreLink, actions }: SideBySideProps) {
  const words = useWords()
  const label = useLabels()
  const isPerson = subject.kind === 'PERSON'
  const nameOf = useCityNames()
  const item = (file: File, row: Fact['row'], name: string, heading: ReactNode) => (
    <FactItem
      key={row.id}
      fact={{ city: file.jurisdictionCode, id: row.localId, name, row }}
      heading={heading}
      isPerson={isPerson}
      actions={actions}
    />
  )
  const ofRecords = (row: RecordRow): SideRow => ({
    title: words.file[row],
    fields: [row],
    supplies: new RegExp(`^(?:${recordRows[row].join('|')})$`),
    items: (file) =>
      file[row]?.edges.map(({ node }) =>
        item(file, node, node.title, row === 'others' ? titleOf(node, label, words) : node.title),
      ),
    records: row,
  })
  const rows: readonly SideRow[] = [
    {
      title: words.file.lists,
      fields: ['listEntries'],
      supplies: /^(?:SL|RL)\d/,
      items: (file) =>
        file.listEntries?.map((entry) =>
          item(
            file,
            entry,
            entry.list.name,
            <State as={entry.list.colour === 'RED' ? 'red-list' : 'serious'}>
              {entry.list.name}
            </State>,
          ),
        ),
    },
    ofRecords('penalties'),
    ofRecords('licences'),
    {
      title: words.file.commitments,
      fields: ['commitments'],
      supplies: /^COMMITMENT$/,
      items: (file) =>
        file.commitments?.map(({ id, localId, typeName, madeOn, status }) => (
          <li key={id}>
            {typeName}
            <div className="quiet">
              <Parts of={[label('CommitmentStatus', status), words.file.made(madeOn)]} />
            </div>
            <Source city={file.jurisdictionCode} id={localId} isPerson={isPerson} />
          </li>
        )),
    },
    {
      title: words.file.casesRow,
      fields: ['repairs', 'objections'],
      supplies: /^(?:REPAIRS|OBJECTIONS)$/,
      items: (file) =>
        file.repairs || file.objections
          ? [
              ...(file.repairs ?? []).map(({ id, status, appliedOn, decidedOn, decisionDue }) => (
                <li key={id}>
                  {words.file.caseOf(label('CaseKind', 'REPAIR'), label('RepairStatus', status))}
                  <div className="quiet">
                    {words.file.caseDays(appliedOn, decidedOn ?? null, decisionDue?.on ?? null)}
                  </div>
                </li>
              )),
              ...(file.objections ?? []).map(
                ({ id, status, acceptedOn, decidedOn, decisionDue }) => (
                  <li key={id}>
                    {words.file.caseOf(
                      label('CaseKind', 'OBJECTION'),
                      label('ObjectionStatus', status),
                    )}
                    <div className="quiet">
                      {words.file.caseDays(acceptedOn, decidedOn ?? null, decisionDue?.on ?? null)}
                    </div>
                  </li>
                ),
              ),
            ]
          : null,
    },
    ofRecords('others'),
  ]
  const { files } = subject
  // What a single fact leaves out, such as its number, stands below.
  const ofLists = problems.filter(({ path }) => path.length <= 4)
  return (
    <>
      <div className="table side-by-side">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="only-read">{words.file.what}</span>
              </th>
              {files.map(({ jurisdictionCode }) => (
                <th key={jurisdictionCode} scope="col">
                  {nameOf(jurisdictionCode)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.file.file}</th>
              {files.map((file, at) => (
                <td key={file.jurisdictionCode}>
                  <Holding
                    file={file}
                    problem={problemAt(problems, ['creditSubject', 'files', at, 'holding'])}
                  />
                </td>
              ))}
            </tr>
            {rows.map((row) => (
              <tr key={row.title}>
                <th scope="row">{row.title}</th>
                {files.map((file, at) => (
                  <td key={file.jurisdictionCode}>
                    <Side
                      file={file}
                      row={row}
                      problems={row.fields
                        .map((field) => problemAt(ofLists, ['creditSubject', 'files', at, field]))
                        .filter((one) => one !== null)}
                      moreLink={moreLink}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Refusals problems={problems.filter(({ path }) => path[1] === 'files')} />
      </p>
    </>
  )
}

interface SideRow {
  readonly title: string
  readonly fields: readonly string[]
  /** Kinds of data that it shows, as a city's supply names them. */
  readonly supplies: RegExp
  readonly items: (file: File) => readonly ReactNode[] | null | undefined
  /** Of a row of records, of which there may be more. */
  readonly records?: RecordRow
}

interface SideProps {
  readonly file: File
  readonly row: SideRow
  readonly problems: readonly Problem[]
  readonly moreLink: SideBySideProps['moreLink']
}

/** What one city says of one row: what it has, that it has nothing, or why it says nothing; never empty. */
function Side({ file, row, problems, moreLink }: SideProps) {
  const words = useWords()
  const items = row.items(file)
  const inPart = (file.incompleteSupply ?? []).filter(
    ({ of, state }) => row.supplies.test(of) && state !== 'COMPLETE',
  )
  const isMissing = !items || problems.length > 0
  return (
    <>
      {items && items.length > 0 && <ul className="plain">{items}</ul>}
      {row.records && file[row.records]?.pageInfo.hasNextPage && (
        <p>{moreLink(row.records, file.jurisdictionCode)}</p>
      )}
      {isMissing && (
        <p>
          <Silences problems={problems} />
        </p>
      )}
      {items?.length === 0 && !isMissing && (
        <p className="quiet">
          {file.holding === 'NOT_HELD' ? words.states.notHeld : words.file.nothing}
        </p>
      )}
      {items && file.holding === 'HELD' && inPart.length > 0 && (
        <details>
          <summary>
            <State as="unknown">{words.file.inPart(inPart.length)}</State>
          </summary>
          <p className="quiet">
            {words.file.inPartMeans} {inPart.map(({ name }) => name).join(words.comma)}
          </p>
        </details>
      )}
    </>
  )
}

function Silences({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return <Silence problem={null} />
  const each = new Map(problems.map((problem) => [problem.code, problem]))
  return [...each.values()].map((problem, at) => (
    <Fragment key={problem.code}>
      {at > 0 && ' '}
      <Silence problem={problem} isShort />
    </Fragment>
  ))
}

function Holding({ file, problem }: { file: File; problem: Problem | null }) {
  const words = useWords()
  const { holding, name, formerNames, registeredOn, legalRepresentative, notShared } = file
  return (
    <>
      {holding === 'HELD' ? (
        <State as="ok">{words.states.held}</State>
      ) : holding === 'NOT_HELD' ? (
        <State as="none">{words.states.notHeld}</State>
      ) : holding === 'NOT_SUPPLIED' ? (
        <State as="unknown">{words.states.notSupplied}</State>
      ) : (
        <Silence problem={problem} isShort />
      )}
      {holding === 'HELD' && (
        <div className="quiet">
          {[
            name,
            formerNames &&
              formerNames.length > 0 &&
              words.file.former(formerNames.join(words.comma)),
            registeredOn && words.file.registered(registeredOn),
            legalRepresentative && words.file.representative(legalRepresentative),
          ]
            .filter(Boolean)
            .map((text) => (
              <div key={String(text)}>{text}</div>
            ))}
        </div>
      )}
      {notShared && notShared.length > 0 && (
        <p>
          <State as="unknown">{words.states.notShared}</State>{' '}
          <span className="quiet">{notShared.map(({ name }) => name).join(words.comma)}</span>
        </p>
      )}
    </>
  )
}
