//! The customer's ratings.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{details as t, format};
use crate::journal::{Body, Chat};
use crate::model::{EventId, Timestamp};
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Each, Icon, glyph};
use crate::view::change_line::date_and_time;

/// A rating and the customer's comment.
#[derive(Clone, Debug, PartialEq)]
struct Rating {
    event: EventId,
    at: Timestamp,
    score: u8,
    comment: Option<Arc<str>>,
}

/// The ratings, newest first; nothing if there are none.
#[component]
pub fn Ratings(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let ratings = Memo::new(move |_| open.read(ratings).unwrap_or_default());
    let row = move |rating: Rating| {
        let Rating { at, score, comment, .. } = rating;
        let when = move || open.with_names(|_, names| date_and_time(at, names));
        view! {
            <li class="details-rating">
                <p>
                    <Icon glyph=glyph::STAR/>
                    <strong>{move || t::score(l.get(), &format::count(l.get(), score.into()))}</strong>
                    <span class="muted">{when}</span>
                </p>
                {comment.map(|comment| view! { <blockquote dir="auto">{comment.to_string()}</blockquote> })}
            </li>
        }
    };
    view! {
        <Show when=move || ratings.with(|ratings| !ratings.is_empty())>
            <section class="details-part">
                <h3 class="details-head">{l.t(t::ratings)}</h3>
                <ul>
                    <Each each=move || ratings.get() key=|rating| rating.event.clone() let:rating>{row(rating)}</Each>
                </ul>
            </section>
        </Show>
    }
}

fn ratings(chat: &Chat) -> Vec<Rating> {
    let of = |rating: &crate::journal::Rating| Rating {
        event: rating.event.clone(),
        at: rating.at,
        score: rating.score,
        comment: match chat.event(&rating.event).map(|event| &event.body) {
            Some(Body::Rated { comment, .. }) => comment.clone(),
            _ => None,
        },
    };
    chat.state().ratings.iter().rev().map(of).collect()
}
