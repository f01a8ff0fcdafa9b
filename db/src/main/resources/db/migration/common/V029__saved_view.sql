-- How a person wants to see the list of tasks: filters, order, groups and columns under a name. With a unit it is shared in it.
CREATE TABLE saved_view (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  org_unit_id BIGINT,
  name VARCHAR(50) NOT NULL,
  light VARCHAR(32),
  of_unit_id BIGINT,
  lead_only BOOLEAN NOT NULL,
  plan_id BIGINT,
  section_id BIGINT,
  words VARCHAR(100) NOT NULL,
  due VARCHAR(32),
  sorted_by VARCHAR(32) NOT NULL,
  grouped_by VARCHAR(32) NOT NULL,
  shown_columns VARCHAR(200) NOT NULL,
  CONSTRAINT fk_saved_view_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE UNIQUE INDEX ux_saved_view_own ON saved_view (account_id, name);
CREATE UNIQUE INDEX ux_saved_view_shared ON saved_view (org_unit_id, name);
