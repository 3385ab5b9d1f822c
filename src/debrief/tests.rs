//! What the debrief says is so.
