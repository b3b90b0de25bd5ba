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
      {withCode && <div className="code">{code}</div>}
    </>
  )
}
