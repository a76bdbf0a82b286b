export const usage = `Servemap maps who serves whom inside an organisation.

  servemap report --org FILE [--serves FILE] [--customers FILE] [--needs FILE]
      Reads the files (CSV or .xlsx; each may be given several times), finds the gaps and writes the gap report.
      --format csv|json|html        what to write (csv)
      --out FILE                    where to (standard output)
      --department NAME             only this department
      --manager ID                  only this manager's people …
      --scope team|branch           … their direct reports (team), or everyone below (branch)
      --organisation NAME           the name on the report
      --asked everyone|listed       who was asked "whom do you serve?" (everyone)
      --settings FILE               rules, thresholds and words as decided: a download of the Settings page
      --as-of DATE                  judge end dates and the age of ties as on this day, YYYY-MM-DD (today)
      --load-good-rows              leave rows with blocking problems out instead of stopping

      How to read a file; FILE is org, serves, customers or needs, and serves-2 the second --serves:
      --map FILE.field=column       read a field from this column; FILE.-=column leaves it unread
      --sheet FILE=name             the sheet of a workbook
      --header FILE=number          the row that names the columns, 0 for none
      --encoding FILE=name          utf-8, utf-16le, utf-16be or windows-1252
      --delimiter FILE=name         comma, semicolon, tab or pipe
      --quote FILE=name             double, single or none
      --dates FILE=order            03/04/2026 is day-first or month-first

  servemap web --org FILE [--serves FILE] [--customers FILE]
      Draws the line-of-sight web of the organisation, as its page shows it. Reads files as report does.
      --format svg|png|gexf|json    a picture; or a network, for Gephi or for graphology (svg)
      --out FILE                    where to (standard output)
      --team ID                     the web of this manager's people …
      --scope team|branch           … their direct reports (team), or everyone below (branch)
      --department NAME             the web of this department, with whoever stands around it
      --person ID                   the web of one person
      --draw web|flow|map           rings; for a team from left to right: who serves us, us, whom we serve;
                                    or the map of the whole organisation, one dot a department (web) …
      --open NAME                   … and this one's people one by one; repeat it for more, * for all
      --fold none                   … in the flow of a large branch everybody one by one, not by department
      --colour department|finding|mirror
                                    what the colours of dots mean (department)
      --names names|initials|codes  what people are called; initials and codes are for showing in public (names)
      --only NAME                   only people of this department …
      --finding RULE|any            … only those with this gap, such as unserved …
      --claim confirmed|claimed     … only ties that both ends, or only one end, reported
      --fit shown                   … cut the drawing to what is shown
      --find ID, --focus ID         marks somebody; brings out those around them …
      --hops 1|2|3|4|5|all          … up to so many hops away (1)

  servemap check --org FILE …       lists every problem of the files as CSV
  servemap serve                    starts the app, as npm start does

Exit: 0 done, 1 stopped by blocking problems, 2 wrong usage.
`;
