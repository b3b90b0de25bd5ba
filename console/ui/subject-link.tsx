import { Link } from '@tanstack/react-router'

interface SubjectLinkProps {
  readonly code: string
  readonly name?: string | null | undefined
  /** Shows the code below the name. */
  readonly withCode?: boolean
}

/** To the file of a subject, by its name. */
export function SubjectLink({ code, name, withCode = false }: SubjectLinkProps) {
  return (
    <>
      <Link to="/subjects/$code" params={{ code }}>
        {name ?? code}
      </Link>
      {/* Its place is kept while the name is on its way. */}
      {withCode && <div className="code">{name == null ? '\u00a0' : code}</div>}
    </>
  )
}
