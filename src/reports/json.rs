//! Writing a report as JSON, the public form of design §6.

use serde_json::{Value, json};

use super::{Distribution, Report, StatusTimes, Targets};
use crate::model::{AgentId, Measure, Status};

impl Report {
    /// Returns the report as `examples/report.rs` prints it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let by_agent: Vec<Value> = self
            .by_agent
            .iter()
            // A row of nothing but what is not in the JSON would be one of zeros.
            .filter(|(_, row)| !row.is_zero_in_json())
            .map(|(agent, row)| {
                json!({
                    "agent": agent.as_ref().map(AgentId::as_str),
                    "messages": row.messages,
                    "first_responses": row.first_response.count(),
                    "ended": row.ended,
                    "time_in_status": times(&row.time_in_status),
                })
            })
            .collect();
        let by_day: Vec<Value> = self
            .by_day
            .iter()
            .map(|day| {
                json!({
                    "date": day.date.to_string(),
                    "openings": day.openings,
                    "started": day.started,
                    "ended": day.ended,
                    "backlog_end": day.backlog_end,
                    "time_in_status": times(&day.time_in_status),
                })
            })
            .collect();
        let checks: Vec<Value> = self
            .checks
            .iter()
            .map(|check| json!({ "name": check.name, "holds": check.holds }))
            .collect();
        let mut whole = json!({
            "window": {
                "from": self.window.from.to_string(),
                "to": self.window.to.to_string(),
                "as_of": self.window.as_of.to_string(),
            },
            "events": self.events,
            "chats": self.chats,
            "openings": self.openings,
            "started": self.started,
            "ended": self.ended,
            "finalisations": { "resolved": self.resolved, "closed": self.closed },
            "reopenings": self.reopenings,
            "reclassifications": self.reclassifications,
            "abandoned": self.abandoned,
            "backlog": { "start": self.backlog_start, "end": self.backlog_end },
            "time_in_status": times(&self.time_in_status),
            "first_response": distribution(&self.first_response),
            "reply_time": distribution(&self.reply_time),
            "wait": distribution(&self.wait),
            "resolution": distribution(&self.resolution),
            "by_agent": by_agent,
            "by_day": by_day,
            "checks": checks,
        });
        // Of a desk without targets all is as it was before there were any.
        if self.targets != Targets::default()
            && let Some(whole) = whole.as_object_mut()
        {
            let counts = Measure::ALL.into_iter().map(|measure| {
                let on_time = self.targets.on_time(measure);
                let counts = json!({ "met": on_time.met, "missed": on_time.missed });
                (measure.wire().to_owned(), counts)
            });
            whole.insert("targets".to_owned(), Value::Object(counts.collect()));
        }
        whole
    }
}

fn times(times: &StatusTimes) -> Value {
    Status::ALL
        .into_iter()
        .map(|status| (status.wire().to_owned(), Value::from(times.of(status))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn distribution(distribution: &Distribution) -> Value {
    json!({
        "count": distribution.count(),
        "running": distribution.running,
        "sum": distribution.sum(),
        "p50": distribution.percentile(50),
        "p90": distribution.percentile(90),
        "p95": distribution.percentile(95),
    })
}
