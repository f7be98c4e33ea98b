package practice

// What a check-in asks next. Everything here follows from the State alone, so
// the page, the terminal and a second device ask the same.

// NextPair is the rotating pair whose turn it is about this connection: the one
// asked longest ago.
func (s *State) NextPair(about ID) Pair {
	last := map[Pair]int{}
	n := 0
	for i := range s.entries {
		o := &s.entries[i]
		if o.Kind != KindCheckIn || o.Corrects != "" || o.About != about {
			continue
		}
		if c, ok := o.Body.(*CheckIn); ok && c.Pair != NoPair {
			n++
			last[c.Pair] = n
		}
	}
	next := Pairs[0]
	for _, p := range Pairs {
		if last[p] < last[next] {
			next = p
		}
	}
	return next
}

// reaskEvery is how many check-ins lie between two repeated questions: seldom
// enough to be no burden, often enough to learn the answering noise.
const reaskEvery = 7

// NextReask is the question to ask a second time at the end of this check-in.
// ok is false when none is due or the person did not agree to it.
func (s *State) NextReask(about ID) (item Item, ok bool) {
	if s.Settings().Reask != Yes {
		return 0, false
	}
	since, asked := 0, 0
	for i := range s.entries {
		o := &s.entries[i]
		c, is := o.Body.(*CheckIn)
		if !is || o.Corrects != "" || o.About != about {
			continue
		}
		if since++; c.Again.Answer.IsSet() {
			since, asked = 0, asked+1
		}
	}
	return Questions[asked%len(Questions)], since >= reaskEvery-1
}

// Gathered counts, about one connection, the check-ins and the answers in them,
// and gives the last words the person wrote there (or "").
type Gathered struct {
	CheckIns int
	Answers  int
	Days     int // different days with a check-in
	Moments  int
	Last     Entry // the newest check-in with words; Last.ID is "" where none
}

// Gathered sums up one connection.
func (s *State) Gathered(about ID) Gathered {
	var g Gathered
	days := map[Day]bool{}
	for i := range s.entries {
		o := &s.entries[i]
		if o.About != about || o.Corrects != "" {
			continue
		}
		e, _, _ := s.standing(o)
		switch b := e.Body.(type) {
		case *Moment:
			g.Moments++
		case *CheckIn:
			g.CheckIns++
			g.Answers += b.Answers.Count()
			days[e.Day] = true
			if b.Words != "" && (g.Last.ID == "" || newer(&e, &g.Last)) {
				g.Last = e
			}
		}
	}
	g.Days = len(days)
	return g
}
