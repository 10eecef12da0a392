-- Feedback of applicants, once about a submission and once about each finished application. No person is written down beside it;
-- the text is sealed because people write about themselves whatever the page says.
create table feedback (
  about uuid primary key,
  filing_id uuid not null,
  application_id uuid,
  agency text,
  licence text,
  rating smallint not null check (rating between 1 and 5),
  has_text boolean not null,
  text_sealed text not null,
  given_on date not null,
  given_at timestamptz not null
);
create index feedback_by_day on feedback (given_on, agency, licence, rating);
create index feedback_texts on feedback (agency, given_at) where has_text;
create trigger feedback_is_kept before delete or truncate on feedback for each statement execute function refuse_change();
create trigger feedback_is_immutable before update of about, filing_id, application_id, agency, licence, rating, has_text, given_on,
  given_at
  on feedback for each statement execute function refuse_change();
