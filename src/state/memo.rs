//! Memos, signals and closures, as Leptos' own but with one copy of their code for all types.
//!
//! Leptos compiles each of its signals, memos and effects anew for every type of value and every closure, some kilobytes of
//! WebAssembly each time. Here values stand behind an [`Arc`] and closures behind a [`Box`], so that Leptos sees one type of each;
//! what is left for a type of its own is to compare, clone and drop its values.

use leptos::prelude::{Get, GetUntracked, Set, Track, UpdateUntracked};
use std::{any::Any, marker::PhantomData, sync::Arc};

/// A closure behind one pointer. Not `Box<dyn Fn>`: its table would hold each closure's code three times over.
pub trait Source<T>: Send + Sync {
    /// Calls it.
    fn read(&self) -> T;
}

impl<T, F: Fn() -> T + Send + Sync> Source<T> for F {
    fn read(&self) -> T {
        self()
    }
}

/// A boxed closure.
pub type Boxed<T> = Box<dyn Source<T>>;

/// Boxes a closure.
pub fn boxed<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Boxed<T> {
    Box::new(read)
}

/// What Leptos keeps: a value of whatever type.
type Shared = Arc<dyn Any + Send + Sync>;

/// The value of a signal or memo of `T`.
#[inline(never)]
fn of_type<T: Send + Sync + 'static>(value: Shared) -> Arc<T> {
    match value.downcast() {
        Ok(value) => value,
        Err(_) => unreachable!("signals and memos hold what their own type put in"),
    }
}

/// A value derived from signals; see [`memo`].
pub struct Memo<T> {
    value: leptos::prelude::Memo<Shared>,
    of: PhantomData<fn() -> T>,
}

/// A memo: `read` runs again when what it read changes, and whoever reads the memo is told only if its value differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    Memo { value: kept(Box::new(Compared(boxed(read)))), of: PhantomData }
}

/// Makes a memo's next value; true with it if it is another one than before.
trait Recipe: Send + Sync {
    fn next(&self, former: Option<Shared>) -> (Shared, bool);
}

struct Compared<T>(Boxed<T>);

impl<T: PartialEq + Send + Sync + 'static> Recipe for Compared<T> {
    fn next(&self, former: Option<Shared>) -> (Shared, bool) {
        let value = self.0.read();
        match former.map(of_type::<T>) {
            Some(former) if *former == value => (former, false),
            _ => (Arc::new(value), true),
        }
    }
}

fn kept(recipe: Box<dyn Recipe>) -> leptos::prelude::Memo<Shared> {
    leptos::prelude::Memo::new_owning(move |former| recipe.next(former))
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: Send + Sync + 'static> Memo<T> {
    /// The value. Whoever asks is run again when it changes.
    pub fn read(self) -> Arc<T> {
        of_type(self.value.get())
    }

    /// The value as it is now.
    pub fn read_untracked(self) -> Arc<T> {
        of_type(self.value.get_untracked())
    }

    /// A copy of the value. Whoever asks is run again when it changes.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }

    /// A copy of the value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read_untracked())
    }

    /// Whoever calls this is run again when the value changes.
    pub fn track(self) {
        self.value.track();
    }
}

/// A value that can be changed, and that tells of it.
pub struct RwSignal<T> {
    value: leptos::prelude::RwSignal<Shared>,
    of: PhantomData<fn(T) -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { value: signal(Arc::new(value)), of: PhantomData }
    }

    /// The value. Whoever asks is run again when it changes.
    pub fn read(self) -> Arc<T> {
        of_type(self.value.get())
    }

    /// The value as it is now.
    pub fn read_untracked(self) -> Arc<T> {
        of_type(self.value.get_untracked())
    }

    /// A copy of the value. Whoever asks is run again when it changes.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }

    /// A copy of the value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read_untracked())
    }

    /// The same; none if the part of the page that the signal belonged to is gone.
    pub fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        self.value.try_get_untracked().map(|value| T::clone(&of_type(value)))
    }

    /// Whoever calls this is run again when the value changes.
    pub fn track(self) {
        self.value.track();
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.value.set(Arc::new(value));
    }

    /// Puts another value in its place, unless it is the same.
    pub fn put(self, value: &T)
    where
        T: Clone + PartialEq,
    {
        if *self.read_untracked() != *value {
            self.set(value.clone());
        }
    }

    /// Changes the value in place.
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        // Taken out of the signal, it is the only one and need not be cloned, unless somebody is reading it.
        let Some(mut value) = take(self.value).map(of_type) else { return };
        change(Arc::make_mut(&mut value));
        self.value.set(value);
    }
}

fn signal(value: Shared) -> leptos::prelude::RwSignal<Shared> {
    leptos::prelude::RwSignal::new(value)
}

fn take(signal: leptos::prelude::RwSignal<Shared>) -> Option<Shared> {
    let nothing: Shared = Arc::new(());
    signal.try_update_untracked(|value| std::mem::replace(value, nothing))
}
