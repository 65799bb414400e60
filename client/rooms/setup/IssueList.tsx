import { useText } from '../../i18n/I18n.tsx'
import type { ApiIssue } from '../../session/api.ts'
import { Button } from '../../ui/Button.tsx'
import s from './NewMeeting.module.css'

interface IssueListProps {
  readonly issues: readonly ApiIssue[]
  readonly text: string
  readonly onGo: (line: number) => void
}

/** Everything that is wrong with a meeting file, line by line, with the line itself. */
export function IssueList({ issues, text, onGo }: IssueListProps) {
  const t = useText()
  const lines = text.split('\n')
  return (
    <ol className={s['issues']} aria-label={t('setup.issues', { count: issues.length })}>
      {issues.map((issue) => (
        <li key={`${issue.line}-${issue.column}-${issue.message}`}>
          <Button variant="quiet" onClick={() => onGo(issue.line)}>
            {t('setup.issue.line', { line: issue.line })}
          </Button>
          <div>
            <p>{issue.message}</p>
            <code>{lines[issue.line - 1]?.trim()}</code>
          </div>
        </li>
      ))}
    </ol>
  )
}
