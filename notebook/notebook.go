// Package notebook is an open journal together with the State its entries fold
// into. It is the one way in for an entry: checked, encoded, made durable, then
// folded; and the one place that knows which records of the journal hold which
// entry of the practice.
//
// A Notebook is not safe for use by several goroutines at once.
package notebook

import (
	"bytes"
	"runtime"
	"slices"
	"sync"
	"time"

	"onward/journal"
	"onward/practice"
)

// Notebook is one unlocked journal.
type Notebook struct {
	journal *journal.Journal
	state   *practice.State
	records map[practice.ID]journal.RecordID
}

// Begin makes a new journal in an empty file.
func Begin(f journal.File, secret string, o journal.Options) (*Notebook, error) {
	j, err := journal.Create(f, secret, o)
	if err != nil {
		return nil, err
	}
	return &Notebook{j, practice.Fold(nil), map[practice.ID]journal.RecordID{}}, nil
}

// Open unlocks the journal in the file and folds its entries.
func Open(f journal.File, secret string, o journal.Options) (*Notebook, error) {
	j, records, err := journal.Open(f, secret, o)
	if err != nil {
		return nil, err
	}
	n := &Notebook{journal: j}
	n.fold(records)
	return n, nil
}

// State is what the entries add up to. It changes with Add and Shred.
func (n *Notebook) State() *practice.State { return n.state }

// Journal gives the keys and the health of the file: passphrase, recovery code,
// report. Entries go through Add and Shred.
func (n *Notebook) Journal() *journal.Journal { return n.journal }

// Add makes entries durable and folds them in: all of them, or none. A nil
// error means they will survive a power cut from here on. now and the person's
// end of day fill in what the entries leave out.
func (n *Notebook) Add(now time.Time, entries ...practice.Entry) ([]practice.Entry, error) {
	if err := practice.CheckClock(now); err != nil {
		return nil, err
	}
	end := n.state.EndOfDay()
	whole := make([]practice.Entry, len(entries))
	drafts := make([]journal.Draft, len(entries))
	for i, e := range entries {
		e, err := practice.Complete(e, now, end)
		if err != nil {
			return nil, err
		}
		whole[i] = e
		drafts[i] = journal.Draft{Time: e.Recorded, Data: practice.Encode(e)}
	}
	if err := n.state.CanAdd(whole...); err != nil {
		return nil, err
	}
	ids, err := n.journal.Append(drafts...)
	if err != nil {
		return nil, err
	}
	for i, e := range whole {
		n.records[e.ID] = ids[i]
	}
	return whole, n.state.Add(whole...)
}

// Shred takes the entries out for good, with their corrections and, for a
// connection, everything about it. It returns how many entries went.
func (n *Notebook) Shred(ids ...practice.ID) (int, error) {
	var gone []journal.RecordID
	reach := n.state.Reach(ids...)
	for _, id := range reach {
		if r, ok := n.records[id]; ok {
			gone = append(gone, r)
		}
	}
	if len(gone) == 0 {
		return 0, practice.ErrUnknownID
	}
	if err := n.journal.Shred(gone...); err != nil {
		return 0, err
	}
	for _, id := range n.state.Remove(ids...) {
		delete(n.records, id)
	}
	return len(gone), nil
}

// Merge takes in what another copy of the same journal holds and this one does
// not, and lets go of what was shredded there. It returns how many entries came
// and went.
func (n *Notebook) Merge(other journal.File) (came, went int, err error) {
	added, removed, err := n.journal.Merge(other)
	if err != nil {
		return 0, 0, err
	}
	gone := make(map[journal.RecordID]bool, len(removed))
	for _, r := range removed {
		gone[r] = true
	}
	var all []practice.Entry
	for _, e := range n.state.All() {
		if r := n.records[e.ID]; gone[r] {
			delete(n.records, e.ID)
			continue
		}
		all = append(all, e)
	}
	for _, r := range added {
		e := practice.DecodeKept(r.Data)
		if _, here := n.records[e.ID]; !here {
			n.records[e.ID] = r.ID
			all = append(all, e)
		}
	}
	// The journal's own order, so that both copies fold to the same State.
	slices.SortStableFunc(all, func(a, b practice.Entry) int {
		if c := a.Recorded.Compare(b.Recorded); c != 0 {
			return c
		}
		ra, rb := n.records[a.ID], n.records[b.ID]
		return bytes.Compare(ra[:], rb[:])
	})
	n.state = practice.Fold(all)
	return len(added), len(removed), nil
}

// Close drops the keys. The State must not be used afterwards.
func (n *Notebook) Close() error {
	n.state, n.records = practice.Fold(nil), nil
	return n.journal.Close()
}

// fold decodes the records, on all cores, and folds them in their order.
func (n *Notebook) fold(records []journal.Record) {
	entries := make([]practice.Entry, len(records))
	workers := min(runtime.GOMAXPROCS(0), 1+len(records)/1024)
	var wait sync.WaitGroup
	for w := range workers {
		from, to := len(records)*w/workers, len(records)*(w+1)/workers
		wait.Go(func() {
			for i := from; i < to; i++ {
				entries[i] = practice.DecodeKept(records[i].Data)
			}
		})
	}
	wait.Wait()
	n.records = make(map[practice.ID]journal.RecordID, len(records))
	for i := range entries {
		if _, dup := n.records[entries[i].ID]; !dup {
			n.records[entries[i].ID] = records[i].ID
		}
	}
	n.state = practice.Fold(entries)
}
