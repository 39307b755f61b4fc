//! Tells the other tabs that the journal has changed, and hears it from them.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use super::Link;
use super::record::{read_seq, write_seq};
use crate::store::{Seq, Watched};

/// The tabs of one desk. Messages hold no more than the last number: who misses one reads it with the next.
pub(super) struct Channel {
    inner: BroadcastChannel,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Channel {
    /// `None` in a browser that has no channels: its tabs see each other's events when they read on.
    pub fn open(name: &str, link: &Rc<Link>) -> Option<Self> {
        let inner = BroadcastChannel::new(name).ok()?;
        let link = Rc::downgrade(link);
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let last = read_seq(&event.data());
            if let (Some(link), Some(last)) = (link.upgrade(), last) {
                link.ear.tell(Watched::Written(last));
            }
        });
        inner.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { inner, _heard: heard })
    }

    pub fn post(&self, last: Seq) {
        // It fails only on a closed channel, and this one closes when it is dropped.
        drop(self.inner.post_message(&write_seq(last)));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.inner.set_onmessage(None);
        self.inner.close();
    }
}
