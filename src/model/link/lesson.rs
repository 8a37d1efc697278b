//! The keys of the lesson.

use super::super::documents::Documents;
use super::super::lesson::{LessonDocument, LessonStep};
use super::key::Key;
use std::sync::Arc;

fn lesson(documents: &mut Documents) -> &mut LessonDocument {
    Arc::make_mut(&mut documents.lesson)
}

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 1] = [Key::name(
    "step",
    &LessonStep::KEYS,
    |documents| documents.lesson.step.key(),
    |documents, index| lesson(documents).enter(LessonStep::ALL[index]),
)];
