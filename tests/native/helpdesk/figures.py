"""Figures of the real log (design §6), in SQL, straight from the rows of its CSV: another engine, another author's code.

    figures.py helpdesk.csv.gz FROM TO [AS_OF] [--office]

FROM and TO are dates in Europe/Rome, AS_OF an instant. With --office, durations count Monday to Friday 09:00-18:00 only,
without 2012-03-29. Prints one JSON object with those figures of the report that the file has.
"""

import json
import sys

import duckdb

arguments = [argument for argument in sys.argv[1:] if argument != "--office"]
office = "--office" in sys.argv
path, first, end = arguments[:3]
as_of = arguments[3] if len(arguments) > 3 else "2100-01-01T00:00:00Z"

db = duckdb.connect()
db.execute("SET TimeZone = 'UTC'")


def one(query):
    return db.execute(query).fetchone()


def ms(local):
    return f"epoch_ms(timezone('Europe/Rome', {local}))"


db.execute(f"CREATE TABLE edge AS SELECT epoch_ms(TIMESTAMPTZ '{as_of}') AS as_of")
db.execute(f"""
CREATE TABLE win AS SELECT {ms(f"TIMESTAMP '{first}'")} AS a,
  greatest({ms(f"TIMESTAMP '{first}'")}, least({ms(f"TIMESTAMP '{end}'")}, as_of)) AS b FROM edge
""")

# The rows as they stand in the file, and what each does to the status.
db.execute(f"""
CREATE TABLE line AS
SELECT row_number() OVER () AS n, column00 AS chat, column02 AS agent,
  {ms("strptime(column03, '%Y/%m/%d %H:%M:%S.%g')")} AS moment,
  CASE WHEN column01 IN ('Assign seriousness', 'Insert ticket') THEN 'open'
       WHEN column01 = 'Take in charge ticket' THEN 'in_service'
       WHEN column01 IN ('Wait', 'Require upgrade') THEN 'waiting'
       WHEN column01 IN ('Resolve ticket', 'RESOLVED') THEN 'resolved'
       WHEN column01 = 'Closed' THEN 'closed' END AS says
FROM read_csv('{path}', header = false, skip = 1, all_varchar = true, parallel = false)
""")
db.execute("""
CREATE TABLE known AS
SELECT *, last_value(says IGNORE NULLS) OVER past AS status,
  lead(moment) OVER (PARTITION BY chat ORDER BY moment, n) AS next
FROM line, edge WHERE moment < as_of
WINDOW past AS (PARTITION BY chat ORDER BY moment, n ROWS UNBOUNDED PRECEDING)
""")
db.execute("""
CREATE TABLE step AS
SELECT *, before IS DISTINCT FROM status AS changes,
  status IN ('open', 'in_service', 'waiting') AS active,
  coalesce(before IN ('open', 'in_service', 'waiting'), false) AS was_active,
  coalesce(before IN ('resolved', 'closed'), false) AS was_final
FROM (SELECT *, lag(status) OVER (PARTITION BY chat ORDER BY moment, n) AS before FROM known)
WHERE status IS NOT NULL
""")
db.execute("""
CREATE TABLE stay AS
SELECT *, count(*) FILTER (active AND NOT was_active)
  OVER (PARTITION BY chat ORDER BY moment, n ROWS UNBOUNDED PRECEDING) AS turn,
  coalesce(next, 9e15::BIGINT) AS until
FROM step
""")

# How long the desk is open: one row a day where only the office hours count, one for ever where all time does.
if office:
    db.execute(f"""
    CREATE TABLE hours AS
    SELECT {ms("day + INTERVAL 9 HOUR")} AS opens, {ms("day + INTERVAL 18 HOUR")} AS shuts
    FROM generate_series(TIMESTAMP '2009-01-01', TIMESTAMP '2016-01-01', INTERVAL 1 DAY) AS days(day)
    WHERE isodow(day) < 6 AND day <> TIMESTAMP '2012-03-29'
    """)
else:
    db.execute("CREATE TABLE hours AS SELECT -9e15::BIGINT AS opens, 9e15::BIGINT AS shuts")


def length(table, a, b, columns):
    """The columns of a table with the counted milliseconds of [a, b)."""
    return f"""
    SELECT {columns}, coalesce(sum(least({b}, shuts) - greatest({a}, opens)) FILTER (opens IS NOT NULL), 0)::BIGINT AS ms
    FROM {table} LEFT JOIN hours ON opens < {b} AND {a} < shuts GROUP BY {columns}
    """


db.execute("""
CREATE TABLE attendance AS
SELECT chat, turn, min(moment) FILTER (active AND NOT was_active) AS start,
  arg_min(status, (moment, n)) FILTER (active AND NOT was_active) AS started_in,
  min(moment) FILTER (was_active AND NOT active) AS ended,
  arg_min(status, (moment, n)) FILTER (was_active AND NOT active) AS ended_in,
  arg_min(agent, (moment, n)) FILTER (was_active AND NOT active) AS ended_by
FROM stay WHERE turn > 0 GROUP BY chat, turn
""")
db.execute("CREATE TABLE done AS SELECT * FROM attendance, win WHERE ended >= a AND ended < b")
db.execute("CREATE TABLE resolution AS " + length("done", "start", "ended", "chat, turn, start, ended"))
db.execute(f"""
CREATE TABLE wait AS
SELECT done.chat, done.turn, coalesce(sum(ms), 0)::BIGINT AS ms FROM done LEFT JOIN (
  {length("stay", "moment", "until", "n, chat, turn, status, moment, until")}
) AS piece ON piece.chat = done.chat AND piece.turn = done.turn AND piece.status = 'open' AND piece.moment < done.ended
GROUP BY ALL
""")
db.execute("CREATE TABLE cut AS SELECT n, chat, status, agent, greatest(moment, a) AS x, least(until, b) AS y FROM stay, win "
           "WHERE until > a AND moment < b")
db.execute("CREATE TABLE spent AS " + length("cut", "x", "y", "n, chat, status, agent, x, y"))

STATUSES = ["open", "in_service", "waiting", "resolved", "closed"]
(running,) = one("SELECT count(*) FROM attendance, win WHERE start < b AND (ended IS NULL OR ended >= b)")


def times(where="true"):
    rows = dict(db.execute(f"SELECT status, sum(ms)::BIGINT FROM spent WHERE {where} GROUP BY status").fetchall())
    return {status: rows.get(status, 0) for status in STATUSES}


def distribution(table):
    count, total = one(f"SELECT count(*), coalesce(sum(ms), 0)::BIGINT FROM {table}")

    def percentile(p):
        rank = (p * count + 99) // 100
        row = one(f"SELECT ms FROM (SELECT ms, row_number() OVER (ORDER BY ms) AS r FROM {table}) WHERE r = {rank}")
        return row and row[0]

    return {"count": count, "running": running, "sum": total,
            "p50": percentile(50), "p90": percentile(90), "p95": percentile(95)}


def count(table, where):
    return one(f"SELECT count(*) FROM {table}, win WHERE {where}")[0]


def backlog(instant):
    return one(f"""SELECT count(*) FROM (
      SELECT arg_max(active, (moment, n)) AS active FROM step WHERE moment < {instant} GROUP BY chat) WHERE active""")[0]


def by_agent():
    rows = db.execute("SELECT DISTINCT agent FROM line ORDER BY agent").fetchall()
    for (agent,) in rows:
        (ended,) = db.execute("SELECT count(*) FROM done WHERE ended_by = ?", [agent]).fetchone()
        row = {"agent": agent, "messages": 0, "first_responses": 0, "ended": ended,
               "time_in_status": times(f"agent = '{agent}'")}
        if ended or any(row["time_in_status"].values()):
            yield row


def by_day():
    """Each local date that begins in the window: cut out of the same stays, day by day."""
    days = db.execute(f"""
      SELECT strftime(day, '%Y-%m-%d'), {ms("day")}, least(b, {ms("day + INTERVAL 1 DAY")}) FROM win,
      generate_series(TIMESTAMP '{first}', TIMESTAMP '{end}' - INTERVAL 1 DAY, INTERVAL 1 DAY) AS days(day)
      WHERE {ms("day")} < b ORDER BY day""").fetchall()
    for date, x, y in days:
        spent_on = f"""SELECT status, sum(ms)::BIGINT FROM ({length(
            f"(SELECT n, status, greatest(x, {x}) AS x, least(y, {y}) AS y FROM cut WHERE x < {y} AND y > {x})",
            "x", "y", "n, status, x, y")}) GROUP BY status"""
        spent = dict(db.execute(spent_on).fetchall())
        start, over = f"start >= {x} AND start < {y}", f"ended >= {x} AND ended < {y}"
        yield {"date": date, "openings": count("attendance", f"{start} AND started_in = 'open'"),
               "started": count("attendance", start), "ended": count("attendance", over), "backlog_end": backlog(y),
               "time_in_status": {status: spent.get(status, 0) for status in STATUSES}}


a, b = one("SELECT a, b FROM win")
days = (b - a) // 86_400_000
ended = count("done", "true")
in_window = "moment >= a AND moment < b AND changes"
figures = {
    "chats": one("SELECT count(DISTINCT chat) FROM known")[0],
    "openings": count("attendance", "start >= a AND start < b AND started_in = 'open'"),
    "started": count("attendance", "start >= a AND start < b"),
    "ended": ended,
    # The file has no messages: nobody ever answered.
    "abandoned": ended,
    "finalisations": {status: count("done", f"ended_in = '{status}'") for status in ["resolved", "closed"]},
    "reopenings": count("step", f"{in_window} AND was_final AND active"),
    "reclassifications": count("step", f"{in_window} AND was_final AND NOT active"),
    "backlog": {"start": backlog(a), "end": backlog(b)},
    "time_in_status": times(),
    "wait": distribution("wait"),
    "resolution": distribution("resolution"),
    "by_agent": list(by_agent()),
}
figures["first_response"] = {
    "count": 0, "sum": 0, "p50": None, "p90": None, "p95": None,
    "running": count("attendance", "started_in = 'open' AND start < b AND (ended IS NULL OR ended >= b)"),
}
if days < 100:
    figures["by_day"] = list(by_day())
print(json.dumps(figures))
