package practice

import (
	"slices"
	"sort"
	"strings"
	"time"
)

// State is what all entries add up to. It is folded from entries in the order
// (Recorded, order given) and is not safe for use by several goroutines while
// it changes.
type State struct {
	entries []Entry      // in folding order, corrections and private kinds included
	byID    map[ID]int32 // position in entries
	latest  map[ID]ID    // entry -> the correction that stands, where there is one
	unread  int          // entries kept that this version cannot place in time
}

// Fold makes the State of the entries, which it keeps. An id seen twice counts
// once: the first stands.
func Fold(entries []Entry) *State {
	s := &State{byID: make(map[ID]int32, len(entries)), latest: map[ID]ID{}}
	ordered := true
	for i := range entries {
		if i > 0 && entries[i].Recorded.Before(entries[i-1].Recorded) {
			ordered = false
			break
		}
	}
	if !ordered {
		slices.SortStableFunc(entries, func(a, b Entry) int { return a.Recorded.Compare(b.Recorded) })
	}
	s.entries = entries[:0]
	for i := range entries {
		s.push(entries[i])
	}
	return s
}

// push adds an entry that comes last in folding order.
func (s *State) push(e Entry) {
	if e.ID == "" {
		s.unread++
		return
	}
	if _, dup := s.byID[e.ID]; dup {
		return
	}
	s.byID[e.ID] = int32(len(s.entries))
	s.entries = append(s.entries, e)
	if e.Corrects != "" {
		s.latest[e.Corrects] = e.ID
	}
}

// Add folds in entries: all of them, or none where CanAdd refuses one.
func (s *State) Add(entries ...Entry) error {
	if err := s.CanAdd(entries...); err != nil {
		return err
	}
	for _, e := range entries {
		if n := len(s.entries); n > 0 && e.Recorded.Before(s.entries[n-1].Recorded) {
			unread := s.unread
			*s = *Fold(append(s.entries, e)) // the clock went back: fold anew
			s.unread += unread
			continue
		}
		s.push(e)
	}
	return nil
}

// CanAdd tells whether the entries fit this State, each resting on those before
// it: every id is new (or ErrDuplicate), and what each is about and what it
// corrects are here (or ErrConnection, ErrUnknownID, ErrChoice).
func (s *State) CanAdd(entries ...Entry) error {
	batch := make(map[ID]*Entry, len(entries))
	find := func(id ID) (*Entry, bool) {
		if o, ok := s.original(id); ok {
			return o, true
		}
		o, ok := batch[id]
		return o, ok
	}
	for i := range entries {
		e := &entries[i]
		if _, dup := find(e.ID); dup {
			return fieldErr("id", ErrDuplicate)
		}
		if e.Corrects != "" {
			o, ok := find(e.Corrects)
			if !ok {
				return fieldErr("corrects", ErrUnknownID)
			}
			if o.Kind != e.Kind || o.Corrects != "" {
				return fieldErr("corrects", ErrChoice)
			}
		}
		if e.Kind.needsAbout() {
			if o, ok := find(e.About); !ok || o.Kind != KindConnection || o.Corrects != "" {
				return fieldErr("about", ErrConnection)
			}
		}
		batch[e.ID] = e
	}
	return nil
}

func (s *State) original(id ID) (*Entry, bool) {
	i, ok := s.byID[id]
	if !ok {
		return nil, false
	}
	return &s.entries[i], true
}

// Entry is the entry as it now stands: the latest correction under the
// original's id, Recorded and connection. corrected tells whether there is one.
func (s *State) Entry(id ID) (e Entry, corrected, ok bool) {
	o, ok := s.original(id)
	if !ok {
		return Entry{}, false, false
	}
	return s.standing(o)
}

func (s *State) standing(o *Entry) (e Entry, corrected, ok bool) {
	c, ok := s.original(s.latest[o.ID])
	if !ok {
		return *o, false, true
	}
	e = *c
	e.ID, e.Recorded, e.Corrects = o.ID, o.Recorded, ""
	return e, true, true
}

// History is the entry as first put in, followed by its corrections.
func (s *State) History(id ID) []Entry {
	var h []Entry
	for i := range s.entries {
		if s.entries[i].ID == id || s.entries[i].Corrects == id {
			h = append(h, s.entries[i])
		}
	}
	return h
}

// Remove takes entries out, as if they had never been put in, together with
// their corrections and, for a connection, with everything about it. It returns
// the ids of all that went.
func (s *State) Remove(ids ...ID) []ID {
	gone := s.Reach(ids...)
	if len(gone) == 0 {
		return nil
	}
	set := make(map[ID]bool, len(gone))
	for _, id := range gone {
		set[id] = true
	}
	kept := make([]Entry, 0, len(s.entries))
	for i := range s.entries {
		if !set[s.entries[i].ID] {
			kept = append(kept, s.entries[i])
		}
	}
	unread := s.unread
	*s = *Fold(kept)
	s.unread = unread
	return gone
}

// Reach lists what Remove would take: the entries, their corrections, and all
// that is about a connection among them.
func (s *State) Reach(ids ...ID) []ID {
	set := make(map[ID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	var all []ID
	for i := range s.entries {
		e := &s.entries[i]
		if set[e.ID] || (e.Corrects != "" && set[e.Corrects]) || (e.About != "" && set[e.About]) {
			all = append(all, e.ID)
		}
	}
	return all
}

// All gives every entry in folding order, as put in: corrections, settings and
// drafts included. The slice is the State's own and must not be changed.
func (s *State) All() []Entry { return s.entries }

// Unread counts entries that are kept although this version cannot read them.
func (s *State) Unread() int {
	n := s.unread
	for i := range s.entries {
		if _, ok := s.entries[i].Body.(*Unknown); ok {
			n++
		}
	}
	return n
}

// Filter picks from the story. Zero fields pick everything.
type Filter struct {
	About  ID
	Kind   Kind
	Search string // found in the person's own words, whatever the case
	Before ID     // only what comes after this entry in the list, for paging
	Limit  int    // at most so many
}

// Story is everything put in, as it now stands, newest first by when it
// happened. more tells whether the Limit cut it.
func (s *State) Story(f Filter) (list []Entry, more bool) {
	needle := strings.ToLower(strings.TrimSpace(f.Search))
	for i := range s.entries {
		o := &s.entries[i]
		if o.Corrects != "" || o.Kind.private() || (f.Kind != "" && o.Kind != f.Kind) {
			continue
		}
		if f.About != "" && o.About != f.About && o.ID != f.About {
			continue
		}
		e, _, _ := s.standing(o)
		if needle == "" || found(e.Body, needle) {
			list = append(list, e)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return newer(&list[i], &list[j]) })
	if f.Before != "" {
		at := slices.IndexFunc(list, func(e Entry) bool { return e.ID == f.Before })
		list = list[at+1:]
	}
	if f.Limit > 0 && len(list) > f.Limit {
		return list[:f.Limit], true
	}
	return list, false
}

func newer(a, b *Entry) bool {
	if !a.At.Equal(b.At) {
		return a.At.After(b.At)
	}
	return a.Recorded.After(b.Recorded)
}

func found(b Body, needle string) bool {
	for _, t := range b.Texts() {
		if t != "" && strings.Contains(strings.ToLower(t), needle) {
			return true
		}
	}
	return false
}

// Connections are all connections as they now stand, in the order they were
// begun; those set aside are last.
func (s *State) Connections() []Entry {
	var now, past []Entry
	for i := range s.entries {
		if o := &s.entries[i]; o.Kind == KindConnection && o.Corrects == "" {
			e, _, _ := s.standing(o)
			if c, ok := e.Body.(*Connection); ok && c.Past {
				past = append(past, e)
			} else {
				now = append(now, e)
			}
		}
	}
	return append(now, past...)
}

// Settings folds all settings field by field, the later winning.
func (s *State) Settings() Settings {
	var all Settings
	for i := range s.entries {
		b, ok := s.entries[i].Body.(*Settings)
		if !ok {
			continue
		}
		if b.EndOfDay > 0 {
			all.EndOfDay = b.EndOfDay
		}
		if b.IdleLock > 0 {
			all.IdleLock = b.IdleLock
		}
		if b.HiddenLock > 0 {
			all.HiddenLock = b.HiddenLock
		}
		if b.Reask != Unchosen {
			all.Reask = b.Reask
		}
	}
	return all
}

// EndOfDay is the person's end of day in minutes after midnight, as DayOf wants
// it. Until they choose, four in the morning.
func (s *State) EndOfDay() int {
	if n := s.Settings().EndOfDay; n > 0 {
		return n - 1
	}
	return 240
}

// Drafts are the forms that were open when the journal locked, newest first.
func (s *State) Drafts() []Entry {
	var list []Entry
	for i := len(s.entries) - 1; i >= 0; i-- {
		if s.entries[i].Kind == KindDraft {
			list = append(list, s.entries[i])
		}
	}
	return list
}

// Point is one answer in time.
type Point struct {
	Entry   ID
	At      time.Time
	Day     Day
	Value   int    // 0..100
	Stirred Answer // how stirred the person was while answering
	Again   Answer // the same question asked again a minute later, or unset
}

// Series are the answers to one item about one connection, by when they were
// true; "not sure" is no point.
func (s *State) Series(about ID, item Item) []Point {
	var list []Point
	for i := range s.entries {
		o := &s.entries[i]
		if o.Kind != KindCheckIn || o.Corrects != "" || o.About != about {
			continue
		}
		e, _, _ := s.standing(o)
		c, ok := e.Body.(*CheckIn)
		if !ok {
			continue
		}
		v, ok := c.Answers[item].Value()
		if !ok {
			continue
		}
		p := Point{Entry: e.ID, At: e.At, Day: e.Day, Value: v, Stirred: c.Answers[Stirred]}
		if c.Again.Item == item {
			p.Again = c.Again.Answer
		}
		list = append(list, p)
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].At.Before(list[j].At) })
	return list
}
