//! Lines as learners type them, and what they ask for.
