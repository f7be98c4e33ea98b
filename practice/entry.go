package practice

import (
	"crypto/rand"
	"encoding/base32"
	"io"
	"strings"
	"time"
)

// ID names an entry: 26 lower-case letters and digits (128 random bits).
type ID string

var idAlphabet = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// NewID draws an id from r; nil means the system's randomness.
func NewID(r io.Reader) (ID, error) {
	if r == nil {
		r = rand.Reader
	}
	var b [16]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		return "", err
	}
	return ID(idAlphabet.EncodeToString(b[:])), nil
}

// valid tells whether the id has a form that any version may have made: 1 to 64
// plain characters. Imported entries may bring ids of their own.
func (id ID) valid() bool {
	if len(id) == 0 || len(id) > 64 {
		return false
	}
	return strings.IndexFunc(string(id), func(r rune) bool {
		return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	}) < 0
}

// Kind names what an entry is.
type Kind string

const (
	KindConnection Kind = "connection"
	KindCheckIn    Kind = "checkin"
	KindMoment     Kind = "moment"
	KindContact    Kind = "contact"
	KindSettings   Kind = "settings"
	KindDraft      Kind = "draft"
)

// Version is the version of the entry kinds that this program writes.
const Version = 1

// Entry is one thing the person put in.
type Entry struct {
	ID       ID
	Kind     Kind
	Version  int
	Recorded time.Time // when it was put in; milliseconds, with the offset of the place
	At       time.Time // when it happened; equals Recorded unless dated back
	DayOnly  bool      // At is known by its day only
	Day      Day       // the person's day of At, fixed when the entry was made
	About    ID        // the connection, or ""
	Corrects ID        // the entry this one replaces, or ""
	Body     Body

	dayKnown bool   // Day was given or worked out
	raw      string // the JSON this was decoded from, so that unknown fields survive
}

// DatedBack tells whether the entry was put in later than it happened.
func (e *Entry) DatedBack() bool { return e.DayOnly || e.Recorded.Sub(e.At) >= time.Minute }

// Body is the part of an entry that depends on its kind.
type Body interface {
	// Texts are what was written in the person's own words, for search and reading.
	Texts() []string
	kind() Kind
	check(*refusals)
	encode(*encoder)
	field(name string, p *parser) error
}

// needsAbout tells whether entries of this kind are about a connection.
func (k Kind) needsAbout() bool {
	return k == KindCheckIn || k == KindMoment || k == KindContact
}

// private kinds are the program's own notes to itself: no part of the story.
func (k Kind) private() bool { return k == KindSettings || k == KindDraft }

// Make begins an entry of the body's kind, put in at now.
// endOfDay is as in DayOf.
func Make(body Body, about ID, now time.Time, endOfDay int) (Entry, error) {
	id, err := NewID(nil)
	if err != nil {
		return Entry{}, err
	}
	e := Entry{ID: id, Kind: body.kind(), About: about, Body: body}
	return Complete(e, now, endOfDay)
}

// Complete fills in what an entry from outside may leave out: id, times, day
// and version. Fields this version does not know stay where they were.
func Complete(e Entry, now time.Time, endOfDay int) (Entry, error) {
	add := &encoder{b: []byte{'{'}}
	if e.ID == "" {
		id, err := NewID(nil)
		if err != nil {
			return e, err
		}
		e.ID = id
		add.str("id", string(id))
	}
	if e.Version == 0 {
		e.Version = Version
		add.num("v", Version)
	}
	if e.Recorded.IsZero() {
		if err := CheckClock(now); err != nil {
			return e, err
		}
		e.Recorded = now.Truncate(time.Millisecond)
		add.time("recorded", e.Recorded)
	}
	if e.At.IsZero() {
		e.At = e.Recorded
	}
	if !e.dayKnown {
		e.Day, e.dayKnown = DayOf(e.At, endOfDay), true
		if e.DayOnly {
			e.Day = civil(e.At)
		}
		add.str("day", e.Day.String())
	}
	if e.raw != "" && len(add.b) > 1 {
		e.raw = string(add.b) + "," + e.raw[1:]
	}
	return e, e.Check()
}

// OnDay dates the entry back to a day whose hour is not known.
func (e Entry) OnDay(d Day) Entry {
	e.At, e.DayOnly, e.Day, e.dayKnown, e.raw = d.Noon(e.Recorded.Location()), true, d, true, ""
	return e
}

// HappenedAt dates the entry back to a moment.
func (e Entry) HappenedAt(t time.Time, endOfDay int) Entry {
	e.At, e.DayOnly, e.raw = t.Truncate(time.Millisecond), false, ""
	e.Day, e.dayKnown = DayOf(t, endOfDay), true
	return e
}

// Check tells everything that is wrong with the entry as an *Invalid, or nil.
// Whether the connection and the corrected entry exist is the State's to know.
func (e *Entry) Check() error {
	var r refusals
	if !e.ID.valid() {
		r.add("id", ErrChoice)
	}
	if e.About != "" && !e.About.valid() {
		r.add("about", ErrChoice)
	}
	if e.Corrects != "" && !e.Corrects.valid() {
		r.add("corrects", ErrChoice)
	}
	if e.Kind.needsAbout() && e.About == "" {
		r.add("about", ErrMissing)
	}
	r.add("recorded", CheckClock(e.Recorded))
	if e.At.After(e.Recorded.Add(time.Minute)) && (!e.DayOnly || e.Day > civil(e.Recorded)) {
		r.add("at", ErrFuture)
	}
	if e.Body == nil || e.Body.kind() != e.Kind {
		r.add("kind", ErrChoice)
	} else {
		e.Body.check(&r)
	}
	return r.err()
}
