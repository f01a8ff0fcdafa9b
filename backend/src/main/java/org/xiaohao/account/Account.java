package org.xiaohao.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.shared.VersionedEntity;

/**
 * A person who signs in. Deactivated, never deleted. What signing in leaves behind is written by statements of
 * {@link SignInRecord}, without reading the row first, and does not count as an edit, or else wrong passwords could keep
 * the administrator from saving.
 */
@Entity
@DynamicUpdate
class Account extends VersionedEntity {

    static final int MAX_FAILED_ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,64}");
    private static final Set<Role> SEPARATE = EnumSet.of(Role.ADMIN, Role.AUDITOR, Role.OFFICE);

    /** Who keeps accounts or the trail sees no content, in whatever other role. */
    private static final Set<Role> WITHOUT_CONTENT = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private static final Set<Role> OF_A_UNIT = EnumSet.of(Role.CLERK, Role.UNIT_HEAD);

    @Column(nullable = false, updatable = false, length = 64)
    private String username;

    /** Null until the person has set a password. */
    @Column(length = 200)
    private @Nullable String passwordHash;

    @Column(nullable = false, length = 50)
    private String displayName;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    private @Nullable Long orgUnitId;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, length = 32)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Column(length = MailAddress.MAX)
    private @Nullable String mailAddress;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private MailChoice mailChoice = MailChoice.DAILY;

    @Column(nullable = false)
    private boolean active = true;

    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    private int failedAttempts;

    @OptimisticLock(excluded = true)
    private @Nullable Instant lockedUntil;

    @OptimisticLock(excluded = true)
    private @Nullable Instant lastApiSignIn;

    /** The last time the person signed in, in the browser or over REST; written by {@link SignInRecord}. */
    private @Nullable Instant lastSignIn;

    @Column(nullable = false)
    private int signInGeneration;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(long jurisdictionId, CreateAccount creation, @Nullable String passwordHash) {
        this.jurisdictionId = jurisdictionId;
        this.username = requireUsername(creation.username());
        this.passwordHash = passwordHash;
        this.displayName = InvalidInputException.requireText("displayName", creation.displayName(), 50);
        this.mailAddress = MailAddress.of("mailAddress", creation.mailAddress());
        assign(creation.orgUnitId(), creation.roles());
    }

    void update(UpdateAccount change) {
        requireVersion(change.version());
        displayName = InvalidInputException.requireText("displayName", change.displayName(), 50);
        mailAddress = MailAddress.of("mailAddress", change.mailAddress());
        assign(change.orgUnitId(), change.roles());
    }

    private void assign(@Nullable Long unitId, Set<Role> wanted) {
        if (wanted.isEmpty()) {
            throw new InvalidInputException("roles", "roles-required");
        }
        if (wanted.stream().filter(SEPARATE::contains).count() > 1
                || wanted.size() > 1 && wanted.stream().anyMatch(WITHOUT_CONTENT::contains)) {
            throw new InvalidInputException("roles", "roles-separate");
        }
        if (unitId == null && wanted.stream().anyMatch(OF_A_UNIT::contains)) {
            throw new InvalidInputException("orgUnitId", "unit-required");
        }
        if (!Objects.equals(orgUnitId, unitId) || !roles.equals(wanted)) {
            endSessions();
        }
        orgUnitId = unitId;
        if (!roles.equals(wanted)) {
            roles.clear();
            roles.addAll(wanted);
        }
    }

    /** Gives the account the roles that two persons agreed upon. */
    void grant(Set<Role> wanted) {
        assign(orgUnitId, wanted);
    }

    /** Nobody signs in until a second person agreed. */
    void waitForSecondPerson() {
        active = false;
    }

    void choose(MailChoice choice) {
        mailChoice = choice;
    }

    void deactivate(int expectedVersion) {
        requireVersion(expectedVersion);
        active = false;
        endSessions();
    }

    void activate(int expectedVersion) {
        requireVersion(expectedVersion);
        active = true;
        unlock();
    }

    void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        unlock();
        endSessions();
    }

    /** Lets nobody in before the person has set another password. */
    void forgetPassword() {
        passwordHash = null;
        unlock();
        endSessions();
    }

    /** Whether the person has set a password. */
    public boolean isActivated() {
        return passwordHash != null;
    }

    /** Whoever is signed in must sign in again: what the session knows of the person is no longer so. */
    private void endSessions() {
        signInGeneration++;
    }

    /**
     * Changes the password of somebody who proved to know the old one.
     *
     * @param knownHash the hash that the old password was compared with
     * @throws StaleDataException when the password became another one since
     */
    void replacePassword(String knownHash, String newPasswordHash) {
        if (!knownHash.equals(passwordHash)) {
            throw new StaleDataException();
        }
        changePassword(newPasswordHash);
    }

    /** When requests of the REST API, which all carry the password, were last put on the trail. */
    @Nullable
    Instant getLastApiSignIn() {
        return lastApiSignIn;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Whether there are wrong passwords to be forgotten, or a lock whose time is over. */
    boolean hasFailedAttempts() {
        return failedAttempts > 0 || lockedUntil != null;
    }

    private void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    private static String requireUsername(String username) {
        String text =
                InvalidInputException.requireText("username", username, 64).toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(text).matches()) {
            throw new InvalidInputException("username", "username-form");
        }
        return text;
    }

    public String getUsername() {
        return username;
    }

    @Nullable
    public String getPasswordHash() {
        return passwordHash;
    }

    public String getDisplayName() {
        return displayName;
    }

    public long getJurisdictionId() {
        return jurisdictionId;
    }

    @Nullable
    public Long getOrgUnitId() {
        return orgUnitId;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    @Nullable
    public String getMailAddress() {
        return mailAddress;
    }

    MailChoice getMailChoice() {
        return mailChoice;
    }

    /** Sessions begun under an older number are over. */
    int getSignInGeneration() {
        return signInGeneration;
    }

    public boolean isActive() {
        return active;
    }
}
