package org.xiaohao.access;

import java.util.EnumSet;
import java.util.Set;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.account.MailChoice;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.channel.ChannelDetails;
import org.xiaohao.channel.ChannelKind;
import org.xiaohao.channel.ChannelService;
import org.xiaohao.channel.ChannelType;
import org.xiaohao.channel.SaveChannel;
import org.xiaohao.mail.MailService;
import org.xiaohao.shared.Role;

/** Who chooses mail, and who sees how it stands. */
final class MailAccess {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private MailAccess() {}

    static AccessMatrix choices(MailChoiceService choices) {
        return new AccessMatrix(MailChoiceService.class)
                .row("own()", EVERYBODY, Scope.NONE, world -> choices::own)
                .row(
                        "choose(MailChoice)",
                        EVERYBODY,
                        Scope.NONE,
                        world -> () -> choices.choose(
                                choices.own().choice() == MailChoice.DAILY ? MailChoice.NONE : MailChoice.DAILY));
    }

    static AccessMatrix standing(MailService mail) {
        return new AccessMatrix(MailService.class)
                .row("standing()", EnumSet.of(Role.ADMIN), Scope.NONE, world -> mail::standing);
    }

    static AccessMatrix channels(ChannelService channels) {
        Set<Role> admin = EnumSet.of(Role.ADMIN);
        return new AccessMatrix(ChannelService.class)
                .row("list()", admin, Scope.NONE, world -> channels::list)
                .row("deliveries()", admin, Scope.NONE, world -> channels::deliveries)
                .row("add(ChannelType, SaveChannel)", admin, Scope.NONE, world -> () -> {
                    channels.list().forEach(old -> channels.remove(old.id()));
                    channels.add(ChannelType.WEBHOOK, channel());
                })
                .row("change(long, int, SaveChannel)", admin, Scope.JURISDICTION, world -> {
                    ChannelDetails seen = added(world, channels);
                    return () -> channels.change(seen.id(), seen.version(), channel());
                })
                .row("renewSecret(long)", admin, Scope.JURISDICTION, world -> {
                    long id = added(world, channels).id();
                    return () -> channels.renewSecret(id);
                })
                .row("test(long)", admin, Scope.JURISDICTION, world -> {
                    long id = added(world, channels).id();
                    return () -> channels.test(id);
                })
                .row("remove(long)", admin, Scope.JURISDICTION, world -> {
                    long id = added(world, channels).id();
                    return () -> channels.remove(id);
                });
    }

    /** Makes room first: there are only so many. */
    private static ChannelDetails added(World world, ChannelService channels) {
        return world.fixtures().callAs(world.place().admin(), () -> {
            channels.list().forEach(old -> channels.remove(old.id()));
            return channels.add(ChannelType.WEBHOOK, channel()).channel();
        });
    }

    private static SaveChannel channel() {
        return new SaveChannel("渠道", "https://hooks.example.org/x", "", EnumSet.of(ChannelKind.LETTER_SENT), true);
    }
}
