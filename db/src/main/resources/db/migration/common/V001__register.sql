-- Whose plans, which units, which people.

CREATE TABLE jurisdiction (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  code VARCHAR(12) NOT NULL,
  name VARCHAR(100) NOT NULL,
  short_name VARCHAR(50) NOT NULL,
  level VARCHAR(32) NOT NULL,
  parent_id BIGINT,
  due_soon_days INT NOT NULL,
  report_soon_days INT NOT NULL,
  CONSTRAINT pk_jurisdiction PRIMARY KEY (id),
  CONSTRAINT uk_jurisdiction_code UNIQUE (code),
  CONSTRAINT fk_jurisdiction_parent FOREIGN KEY (parent_id) REFERENCES jurisdiction (id)
);

CREATE TABLE org_unit (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  code VARCHAR(32) NOT NULL,
  name VARCHAR(100) NOT NULL,
  short_name VARCHAR(50) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  sort_order INT NOT NULL,
  active BOOLEAN NOT NULL,
  -- One alias a line; org_unit_name is the index that finds them.
  aliases VARCHAR(4000) NOT NULL,
  CONSTRAINT pk_org_unit PRIMARY KEY (id),
  CONSTRAINT uk_org_unit_code UNIQUE (jurisdiction_id, code),
  CONSTRAINT fk_org_unit_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_org_unit_list ON org_unit (jurisdiction_id, active, sort_order, code);

CREATE TABLE org_unit_group (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  active BOOLEAN NOT NULL,
  aliases VARCHAR(4000) NOT NULL,
  CONSTRAINT pk_org_unit_group PRIMARY KEY (id),
  CONSTRAINT fk_org_unit_group_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_org_unit_group_list ON org_unit_group (jurisdiction_id, active, name);

CREATE TABLE org_unit_group_member (
  group_id BIGINT NOT NULL,
  position INT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  CONSTRAINT pk_org_unit_group_member PRIMARY KEY (group_id, position),
  CONSTRAINT fk_org_unit_group_member_group FOREIGN KEY (group_id) REFERENCES org_unit_group (id),
  CONSTRAINT fk_org_unit_group_member_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_org_unit_group_member_unit ON org_unit_group_member (org_unit_id);

-- Every name by which a unit or a group can be addressed, in its normal form; a name means one thing only.
CREATE TABLE org_unit_name (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  normal_form VARCHAR(400) NOT NULL,
  org_unit_id BIGINT,
  group_id BIGINT,
  CONSTRAINT pk_org_unit_name PRIMARY KEY (id),
  CONSTRAINT uk_org_unit_name UNIQUE (jurisdiction_id, normal_form),
  CONSTRAINT fk_org_unit_name_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_org_unit_name_group FOREIGN KEY (group_id) REFERENCES org_unit_group (id)
);
CREATE INDEX ix_org_unit_name_unit ON org_unit_name (org_unit_id);
CREATE INDEX ix_org_unit_name_group ON org_unit_name (group_id);

CREATE TABLE account (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  username VARCHAR(64) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  display_name VARCHAR(50) NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  org_unit_id BIGINT,
  active BOOLEAN NOT NULL,
  failed_attempts INT NOT NULL,
  locked_until DATETIME(6),
  last_api_sign_in DATETIME(6),
  CONSTRAINT pk_account PRIMARY KEY (id),
  CONSTRAINT uk_account_username UNIQUE (username),
  CONSTRAINT fk_account_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id),
  CONSTRAINT fk_account_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_account_list ON account (jurisdiction_id, active, username);
CREATE INDEX ix_account_org_unit ON account (org_unit_id, active);

CREATE TABLE account_role (
  account_id BIGINT NOT NULL,
  role VARCHAR(32) NOT NULL,
  CONSTRAINT pk_account_role PRIMARY KEY (account_id, role),
  CONSTRAINT fk_account_role_account FOREIGN KEY (account_id) REFERENCES account (id)
);
