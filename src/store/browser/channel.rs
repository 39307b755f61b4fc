//! Notifies the other tabs of changes, over a `BroadcastChannel`.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use super::link::Link;
use super::record::{read_seq, write_seq};
use crate::store::{Seq, Watched};

/// The channel of one desk's tabs. A message holds only the last number: a lost one is made good by the next.
pub(super) struct Channel {
    inner: BroadcastChannel,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Channel {
    /// `None` in a browser without `BroadcastChannel`: its tabs see each other's events when they read on.
    pub fn open(name: &str, link: &Rc<Link>) -> Option<Self> {
        let inner = BroadcastChannel::new(name).ok()?;
        let link = Rc::downgrade(link);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let last = read_seq(&event.data());
            if let (Some(link), Some(last)) = (link.upgrade(), last) {
                link.watcher.notify(Watched::Written(last));
            }
        });
        inner.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { inner, _on_message: on_message })
    }

    pub fn post(&self, last: Seq) {
        // Fails only on a closed channel; this one is closed when it is dropped.
        drop(self.inner.post_message(&write_seq(last)));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.inner.set_onmessage(None);
        self.inner.close();
    }
}
