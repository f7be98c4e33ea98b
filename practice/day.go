package practice

import (
	"fmt"
	"time"
)

// Day is a civil date, counted in days since 1970-01-01.
type Day int32

// DayOf is the person's day at t: the wall-clock date where they are (t's own
// offset), or the date before while their day has not ended yet. endOfDay is
// in minutes after midnight, 0 to 719; with 240, half past three at night
// still belongs to the evening before. Only the wall clock is read, so a day
// on which clocks change is no special case.
func DayOf(t time.Time, endOfDay int) Day {
	d := civil(t)
	if h, m, _ := t.Clock(); h*60+m < endOfDay {
		d--
	}
	return d
}

func civil(t time.Time) Day {
	y, m, d := t.Date()
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDay reads a date of the form 2006-01-02.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("a date looks like 2026-11-23: %w", ErrDate)
	}
	return civil(t), nil
}

// Date is midnight UTC of the day; only its calendar date has meaning.
func (d Day) Date() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Noon is the middle of the day in the given zone: the stand-in for a time of
// day that the person did not give.
func (d Day) Noon(loc *time.Location) time.Time {
	y, m, dd := d.Date().Date()
	return time.Date(y, m, dd, 12, 0, 0, 0, loc)
}

// String is the date as 2006-01-02.
func (d Day) String() string { return d.Date().Format(time.DateOnly) }

// The clock is believed only between these; outside, it is the device that is
// wrong and not the person.
var (
	clockFloor = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	clockCeil  = time.Date(2150, 1, 1, 0, 0, 0, 0, time.UTC)
)

// CheckClock returns ErrClock when now cannot be right (before 2020 or after
// 2149), as on a device whose battery ran flat.
func CheckClock(now time.Time) error {
	if now.Before(clockFloor) || now.After(clockCeil) {
		return ErrClock
	}
	return nil
}
