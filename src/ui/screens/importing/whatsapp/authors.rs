//! [`Authors`]: who each author is: a customer, or an agent.

use leptos::prelude::*;

use crate::i18n::{Locale, format, importing};
use crate::intake::whatsapp::Asked;
use crate::model::AgentId;
use crate::ui::kit::{Bound, Each, Select, use_locale};
use crate::ui::screens::importing::flow::Import;

/// The authors whose part is asked for. Whoever is asked about once stays, whatever is answered.
#[component]
pub fn Authors(import: Import) -> impl IntoView {
    let l = use_locale();
    let asked = Memo::new(move |before: Option<&Vec<Asked>>| {
        let now = import.team.with(|team| import.with_batch(|batch| batch.asked(team)));
        let now = now.unwrap_or_default();
        let before = before.cloned().unwrap_or_default();
        let new = now.into_iter().filter(|one| before.iter().all(|had| had.name != one.name));
        let new: Vec<_> = new.collect();
        [before, new].concat()
    });
    let some = Memo::new(move |_| asked.with(|asked| !asked.is_empty()));
    view! {
        <Show when=move || some.get()>
            <fieldset class="import-set import-values">
                <legend>{l.t(importing::authors)}</legend>
                <Each each=move || asked.get() key=|asked: &Asked| asked.name.clone() let:asked>
                    <Who import asked/>
                </Each>
            </fieldset>
        </Show>
    }
}

#[component]
fn Who(import: Import, asked: Asked) -> impl IntoView {
    let l = use_locale();
    let Asked { name, messages, chats } = asked;
    let label = name.clone();
    let name = StoredValue::new(name);
    let options = Signal::derive(move || {
        let locale = l.get();
        let customer = (None, importing::is_customer(locale).to_owned());
        let agents: Vec<_> = import.app.desktop.with(|desktop| {
            let agents = desktop.desk.config().agents().values();
            agents.map(|agent| (Some(agent.id.clone()), agent.name.clone())).collect()
        });
        let new = name.with_value(|name| AgentId::from(&**name));
        let is_new = agents.iter().all(|(id, _)| id.as_ref() != Some(&new));
        let words = |name: &String| importing::new_agent(locale, name);
        let new = is_new.then(|| (Some(new), name.with_value(words)));
        std::iter::once(customer).chain(agents).chain(new).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        import.team.with(|team| name.with_value(|name| team.get(name).cloned()))
    });
    let choose = move |agent: Option<AgentId>| {
        let name = name.get_value();
        import.team.update(|team| match agent {
            Some(agent) => drop(team.insert(name, agent)),
            None => drop(team.remove(&name)),
        });
    };
    let hint = move |l: Locale| {
        let messages = importing::messages(l, messages, &format::count(l, messages));
        if chats == 1 {
            messages
        } else {
            importing::in_chats(l, chats, &format::count(l, chats), &messages)
        }
    };
    view! {
        <Select
            label
            value=Bound::new(chosen, choose)
            options
            hint=Signal::derive(move || Some(hint(l.get())))
        />
    }
}
