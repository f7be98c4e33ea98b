// Package practice is the domain of Onward: what a person puts in (entries),
// about whom (connections), and what it adds up to (the State).
//
// An Entry is one thing the person put in. It is immutable: a later entry may
// correct it (Entry.Corrects), or it may be shredded, after which it is as if
// it had never been. The State is the fold of all entries in the order the
// journal gives them, and is the same whatever order they arrived in.
//
// Entries travel as JSON objects; docs/entries.md lists every kind and field.
// Decode is strict about what it knows and tolerant of the future: an unknown
// field is kept byte for byte, an entry of an unknown kind or a newer version
// is carried along as Unknown and never dropped.
//
// The package is pure: standard library only, no clock, no files, no network.
// Times come in with the offset of the place where the person was; the person's
// day (see DayOf) is fixed when the entry is made and never recomputed, so that
// neither travel nor a changed setting rewrites the past.
package practice
