// Times a month's report by Balcão and by DuckDB-wasm, in turns. run.mjs calls `bench` and prints what comes back.
import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import init, { Month } from "./built/balcao_bench.js";

const duckdbFiles = new URL("node_modules/@duckdb/duckdb-wasm/dist/", location.href);

/** Time in status inside the month: per day, and per responsible agent; and the answered questions. */
const queries = {
  day: `
    SELECT day, status, sum(least(s.until, d.until) - greatest(s.since, d.since))::BIGINT AS millis
    FROM days d JOIN segments s ON s.since < d.until AND s.until > d.since
    GROUP BY day, status`,
  agent: `
    SELECT agent, status, sum(least(s.until, w.until) - greatest(s.since, w.since))::BIGINT AS millis
    FROM (SELECT min(since) AS since, max(until) AS until FROM days) w
    JOIN segments s ON s.since < w.until AND s.until > w.since
    GROUP BY agent, status`,
  reply: `
    SELECT count(*) AS count, sum(answered - asked)::BIGINT AS sum,
      quantile_disc(answered - asked, 0.5) AS p50, quantile_disc(answered - asked, 0.9) AS p90
    FROM (SELECT min(since) AS since, max(until) AS until FROM days) w
    JOIN exchanges e ON e.answered >= w.since AND e.answered < w.until`,
};

async function duckdb(month) {
  const worker = new Worker(new URL("duckdb-browser-eh.worker.js", duckdbFiles));
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(new URL("duckdb-eh.wasm", duckdbFiles).href);
  const connection = await db.connect();
  for (const [table, columns] of [
    ["days", "day VARCHAR, since BIGINT, until BIGINT"],
    ["segments", "status VARCHAR, agent VARCHAR, since BIGINT, until BIGINT"],
    ["exchanges", "asked BIGINT, answered BIGINT"],
  ]) {
    await db.registerFileText(`${table}.csv`, month[table]());
    await connection.query(`CREATE TABLE ${table} (${columns})`);
    await connection.query(`INSERT INTO ${table} SELECT * FROM read_csv('${table}.csv', header = true, all_varchar = true)`);
    await db.dropFile(`${table}.csv`);
  }
  // Few names, many rows: as small numbers they are grouped fastest.
  for (const [table, column] of [["days", "day"], ["segments", "status"], ["segments", "agent"]]) {
    await connection.query(`CREATE TYPE ${column}_name AS ENUM (SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL)`);
    await connection.query(`ALTER TABLE ${table} ALTER ${column} TYPE ${column}_name`);
  }
  return connection;
}

/** How many rows DuckDB has. */
async function rows(connection, table) {
  return Number((await connection.query(`SELECT count(*) AS n FROM ${table}`)).get(0).n);
}

/** Both engines' figures in the same words, so that they can be compared as text; times of zero are left out. */
const line = (...words) => words.join(" ");

function balcaoLines(json) {
  const report = JSON.parse(json);
  const times = (kind, name, row) =>
    Object.entries(row.time_in_status).filter(([, millis]) => millis !== 0).map(([status, millis]) => line(kind, name, status, millis));
  const { count, sum, p50, p90 } = report.reply_time;
  return [
    ...report.by_day.flatMap((row) => times("day", row.date, row)),
    ...report.by_agent.flatMap((row) => times("agent", row.agent, row)),
    line("reply", count, sum, p50, p90),
  ].sort();
}

function duckdbLines({ day, agent, reply }) {
  const times = (kind, table) => table.toArray().map((row) => line(kind, row[kind], row.status, row.millis));
  const { count, sum, p50, p90 } = reply.get(0);
  return [...times("day", day), ...times("agent", agent), line("reply", count, sum, p50, p90)].sort();
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

async function timed(run) {
  await nextTask();
  const start = performance.now();
  const result = await run();
  return [performance.now() - start, result];
}

/** A month's report in pieces, and the longest of them in milliseconds; the last one sorts what was counted. */
function inPieces(month) {
  let longest = 0;
  const piece = (work) => {
    const start = performance.now();
    const result = work();
    longest = Math.max(longest, performance.now() - start);
    return result;
  };
  const making = piece(() => month.begin());
  while (piece(() => making.read(month)));
  return { report: piece(() => making.done()), longest };
}

/** A jump to the past in pieces, in milliseconds, and the longest of them. */
function jump(month, thousandths) {
  let longest = 0;
  const start = performance.now();
  const piece = (work) => {
    const start = performance.now();
    const result = work();
    longest = Math.max(longest, performance.now() - start);
    return result;
  };
  const jumping = piece(() => month.jump(thousandths));
  while (piece(() => jumping.read(month)));
  piece(() => jumping.done());
  return { time: performance.now() - start, longest };
}

/** What both take in each round, in milliseconds, and in which figures they differ. */
globalThis.bench = async (events, rounds) => {
  await init();
  const [folding, month] = await timed(() => new Month(events));
  const [loading, connection] = await timed(() => duckdb(month));
  const size = { segments: await rows(connection, "segments"), exchanges: await rows(connection, "exchanges") };
  const times = { balcao: [], longest: [], middle: [], middleLongest: [], early: [], late: [], day: [], agent: [], reply: [], duckdb: [] };
  let ours, theirs;
  for (let round = 0; round < rounds; round++) {
    const [time, { report, longest }] = await timed(() => inPieces(month));
    times.balcao.push(time);
    times.longest.push(longest);
    ours = balcaoLines(report.json());
    report.free();
    const middle = jump(month, 500);
    times.middle.push(middle.time);
    times.middleLongest.push(middle.longest);
    times.early.push(jump(month, 10).time);
    times.late.push(jump(month, 990).time);
    const tables = {};
    let all = 0;
    for (const [name, sql] of Object.entries(queries)) {
      const [time, table] = await timed(() => connection.query(sql));
      times[name].push(time);
      all += time;
      tables[name] = table;
    }
    times.duckdb.push(all);
    theirs = duckdbLines(tables);
  }
  const only = (some, others) => some.filter((figure) => !others.includes(figure));
  return { folding, loading, size, times, figures: ours.length, ours: only(ours, theirs), theirs: only(theirs, ours) };
};
