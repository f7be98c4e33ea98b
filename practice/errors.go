package practice

import (
	"errors"
	"strings"
)

// Kinds of refusal, for errors.Is. Their texts are whole sentences a person can
// act on; none repeats what was typed.
var (
	ErrJSON       = errors.New("this is not one JSON object in the form that docs/entries.md describes")
	ErrTooDeep    = errors.New("this JSON is nested too deeply; an entry needs very few levels")
	ErrUTF8       = errors.New("this text is damaged (it is not valid UTF-8); save it as UTF-8 and try again")
	ErrTooLong    = errors.New("this is too long; shorten it, or split it into several entries")
	ErrRange      = errors.New("this number is outside 0 to 100")
	ErrChoice     = errors.New("this is not one of the choices")
	ErrDate       = errors.New("this date cannot be read; write it like 2026-11-23")
	ErrFuture     = errors.New("this date lies in the future; choose today or a day before")
	ErrMissing    = errors.New("this is needed and was left empty")
	ErrConnection = errors.New("this entry needs a connection that is in this journal")
	ErrUnknownID  = errors.New("there is no such entry in this journal")
	ErrDuplicate  = errors.New("an entry with this id is already in this journal")
	ErrClock      = errors.New("the clock of this device is far off, so the day would be wrong; set the date and time of the device and try again")
)

// FieldError says which field of an entry was refused, and why.
type FieldError struct {
	Field string
	Err   error // one of the kinds above
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Err.Error() }

// Unwrap gives the kind.
func (e *FieldError) Unwrap() error { return e.Err }

// Invalid gathers everything that is wrong with one entry, so that a person can
// mend it in one go.
type Invalid struct{ Fields []FieldError }

func (e *Invalid) Error() string {
	parts := make([]string, len(e.Fields))
	for i := range e.Fields {
		parts[i] = e.Fields[i].Error()
	}
	return strings.Join(parts, "; ")
}

// Unwrap gives the errors of the single fields.
func (e *Invalid) Unwrap() []error {
	errs := make([]error, len(e.Fields))
	for i := range e.Fields {
		errs[i] = &e.Fields[i]
	}
	return errs
}

// refusals collects field errors while an entry is checked.
type refusals struct{ fields []FieldError }

func (r *refusals) add(field string, err error) {
	if err != nil {
		r.fields = append(r.fields, FieldError{field, err})
	}
}

func (r *refusals) err() error {
	if len(r.fields) == 0 {
		return nil
	}
	return &Invalid{r.fields}
}

func fieldErr(field string, err error) error {
	return &Invalid{[]FieldError{{field, err}}}
}
