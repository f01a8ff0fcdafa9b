package org.xiaohao.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.plan.TaskService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.HookServer;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What channels are told, seen from the other end. */
@BackendTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {"xiaohao.channels.inside=127.0.0.1", "xiaohao.public-address=https://xiaohao.example.org"})
class ChannelTest {

    private static final Set<ChannelKind> ALL = EnumSet.complementOf(EnumSet.of(ChannelKind.TEST));
    private static final String LEAD = "司法局";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChannelService channels;
    private final ChannelRunner runner;
    private final Deliveries deliveries;
    private final ChannelWords words;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final HookServer server = new HookServer();
    private TestJurisdiction place;

    @Autowired
    ChannelTest(
            ChannelService channels,
            ChannelRunner runner,
            Deliveries deliveries,
            ChannelWords words,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture plans,
            MutableClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.runner = runner;
        this.deliveries = deliveries;
        this.words = words;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.plans = plans;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void begin() {
        place = fixtures.jurisdiction();
        fixtures.actingAs(place.admin());
    }

    @AfterEach
    void end() {
        server.close();
        jdbc.sql("delete from channel_delivery").update();
        jdbc.sql("delete from told_channel").update();
    }

    private NewWebhook add(ChannelType type, String path, String secret, ChannelKind... kinds) {
        return channels.add(
                type,
                new SaveChannel("渠道", server.root() + path, secret, kinds.length == 0 ? ALL : Set.of(kinds), true));
    }

    private IssuedPlan issue() {
        return plans.plan(place)
                .titled("<at user_id=\"all\">要点", 2026)
                .task("1", named -> named.lead(LEAD).responsible("公安局"))
                .issue();
    }

    private DeliveryStanding latest() {
        return channels.deliveries().getFirst();
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aWebhookIsSignedByTheStandardAndKeepsItsIdWhenItComesAgain() throws Exception {
        NewWebhook added = add(ChannelType.WEBHOOK, "/hooks?tenant=7", "");
        assertThat(added.secret()).startsWith("whsec_");
        byte[] key = Base64.getDecoder().decode(added.secret().substring("whsec_".length()));
        assertThat(key).hasSize(32);
        server.answers(500, "");
        issue();
        assertThat(server.received()).as("nothing leaves within the act").isEmpty();

        runner.run();
        assertThat(latest().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(latest().failure()).isEqualTo(DeliveryFailure.REFUSED);
        assertThat(latest().status()).isEqualTo(500);
        assertThat(latest().nextAttempt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        runner.run();
        assertThat(server.received()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        server.answers(204, "");
        runner.run();
        runner.run();

        assertThat(server.received()).hasSize(2);
        List<String> ids = new ArrayList<>();
        for (HookServer.Received request : server.received()) {
            Map<String, String> headers = request.headers();
            ids.add(headers.get("webhook-id"));
            String signed = headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + request.body();
            assertThat(headers.get("webhook-signature")).isEqualTo("v1," + base64(hmac(key, signed)));
            assertThat(headers.get("Content-Type")).startsWith("application/json");
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.address()).isEqualTo("/hooks?tenant=7");
        }
        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(server.received().getLast().headers().get("webhook-timestamp"))
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        JsonNode body = JSON.readTree(server.received().getLast().body());
        assertThat(body.path("type").asString()).isEqualTo("plan.issued");
        JsonNode item = body.path("data").path("items").get(0);
        assertThat(item.path("text").asString()).contains("要点");
        assertThat(Stream.of(item.path("units").get(0), item.path("units").get(1))
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder(LEAD, "公安局");
        assertThat(item.path("link").asString()).startsWith("https://xiaohao.example.org/");
        assertThat(latest().state()).isEqualTo(DeliveryState.SENT);
        assertThat(latest().failure()).isNull();
    }

    @Test
    void theRobotOfWeComReadsText() {
        add(ChannelType.WECOM, "/cgi-bin/webhook/send?key=abc", "");
        server.answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        issue();

        runner.run();

        HookServer.Received request = server.received().getFirst();
        assertThat(request.address()).isEqualTo("/cgi-bin/webhook/send?key=abc");
        JsonNode body = JSON.readTree(request.body());
        assertThat(body.path("msgtype").asString()).isEqualTo("text");
        String text = body.path("text").path("content").asString();
        assertThat(text)
                .startsWith("【销号】")
                .contains("要点")
                .contains("https://xiaohao.example.org/")
                .doesNotContain("<")
                .doesNotContain("@");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
        assertThat(latest().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aGroupIsNotDisturbedInTheQuietHoursAndAProgramIsToldAtAnyHour() {
        add(ChannelType.WECOM, "/robot", "");
        add(ChannelType.WEBHOOK, "/hook", "");
        server.answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        clock.advance(Duration.ofHours(12));
        issue();

        runner.run();
        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/hook");
        clock.advance(Duration.ofHours(12));
        runner.run();

        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/hook", "/robot");
    }

    @Test
    void theRobotOfDingTalkIsSignedInItsAddress() throws Exception {
        add(ChannelType.DINGTALK, "/robot/send?access_token=abc", "SEC123");
        server.answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        issue();

        runner.run();

        HookServer.Received request = server.received().getFirst();
        String[] parts = request.address().split("[?]", 2);
        Map<String, String> query = Stream.of(parts[1].split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        assertThat(parts[0]).isEqualTo("/robot/send");
        assertThat(query).containsEntry("access_token", "abc");
        String millis = String.valueOf(clock.instant().toEpochMilli());
        assertThat(query).containsEntry("timestamp", millis);
        assertThat(query)
                .containsEntry(
                        "sign", base64(hmac("SEC123".getBytes(StandardCharsets.UTF_8), millis + "\n" + "SEC123")));
        JsonNode body = JSON.readTree(request.body());
        assertThat(body.path("msgtype").asString()).isEqualTo("text");
        assertThat(body.path("text").path("content").asString()).contains("要点");
    }

    @Test
    void theRobotOfFeishuIsSignedInItsMessageAndItsAnswerIsRead() throws Exception {
        add(ChannelType.FEISHU, "/open-apis/bot/v2/hook/abc", "s3cret");
        server.answers(200, "{\"code\":19021,\"msg\":\"sign match fail\"}");
        issue();

        runner.run();

        HookServer.Received request = server.received().getFirst();
        JsonNode body = JSON.readTree(request.body());
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        assertThat(body.path("timestamp").asString()).isEqualTo(seconds);
        assertThat(body.path("sign").asString())
                .isEqualTo(base64(hmac((seconds + "\n" + "s3cret").getBytes(StandardCharsets.UTF_8), "")));
        assertThat(body.path("msg_type").asString()).isEqualTo("text");
        assertThat(body.path("content").path("text").asString()).contains("要点").doesNotContain("<at");
        assertThat(latest().failure()).isEqualTo(DeliveryFailure.REFUSED);
        assertThat(latest().status()).isEqualTo(19021);
    }

    @Test
    void aChannelIsToldOnlyWhatWasChosenOfItsOwnJurisdictionAndWhatHappened() {
        add(ChannelType.WEBHOOK, "/dates", "", ChannelKind.DUE_DATE_CHANGED);
        add(ChannelType.WEBHOOK, "/plans", "", ChannelKind.PLAN_ISSUED);
        TestJurisdiction elsewhere = fixtures.jurisdiction();
        plans.plan(elsewhere).task("1", named -> named.lead(LEAD)).issue();
        runner.run();
        assertThat(server.received()).isEmpty();
        IssuedPlan plan = issue();
        runner.run();
        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/plans");

        fixtures.callAs(
                place.office(),
                () -> transaction.execute(status -> {
                    change(plan);
                    status.setRollbackOnly();
                    return true;
                }));
        runner.run();
        assertThat(server.received()).hasSize(1);
        fixtures.callAs(place.office(), () -> {
            change(plan);
            return true;
        });
        runner.run();

        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/plans", "/dates");
    }

    private void change(IssuedPlan plan) {
        long task = plan.task("1");
        tasks.changeDueDate(task, tasks.details(task).version(), LocalDate.of(2026, 12, 1), "招标推迟");
    }

    @Test
    void whatIsInsideTheHouseIsNotSpokenTo() {
        String port = server.root().substring(server.root().lastIndexOf(':'));
        for (String host : List.of("localhost", "[::1]", "127.0.0.2", "2130706433", "0.0.0.0")) {
            channels.add(ChannelType.WEBHOOK, new SaveChannel(host, "https://" + host + port + "/hook", "", ALL, true));
        }
        issue();

        runner.run();

        assertThat(server.received()).isEmpty();
        assertThat(channels.deliveries())
                .hasSize(5)
                .allSatisfy(delivery -> assertThat(delivery.failure())
                        .as(delivery.channelName())
                        .isEqualTo(DeliveryFailure.INSIDE));
    }

    @Test
    void aRedirectIsNotFollowed() {
        add(ChannelType.WEBHOOK, "/hook", "");
        server.redirects(server.root() + "/elsewhere");
        issue();

        runner.run();

        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/hook");
        assertThat(latest().failure()).isEqualTo(DeliveryFailure.REFUSED);
        assertThat(latest().status()).isEqualTo(302);
    }

    @Test
    void noSecretStandsInTheDatabaseInTheTrailOrInTheLog(CapturedOutput output) {
        String webhook = add(ChannelType.WEBHOOK, "/path-s3cret", "").secret();
        add(ChannelType.DINGTALK, "/robot/send?access_token=token-s3cret", "SEC-s3cret");
        long id = channels.list().getFirst().id();
        channels.change(
                id,
                channels.list().getFirst().version(),
                new SaveChannel("改名", server.root() + "/other-s3cret", "", ALL, true));
        String renewed = channels.renewSecret(id);
        assertThat(renewed).isNotEqualTo(webhook);
        issue();
        server.close();

        runner.run();

        assertThat(channels.deliveries())
                .allSatisfy(delivery -> assertThat(delivery.failure()).isEqualTo(DeliveryFailure.NO_CONNECTION));
        List<String> stored = new ArrayList<>(jdbc.sql("select detail from audit_entry where jurisdiction_id = :place")
                .param("place", place.id())
                .query(String.class)
                .list());
        jdbc.sql("select * from told_channel").query().listOfRows().forEach(row -> stored.add(row.toString()));
        jdbc.sql("select * from channel_delivery").query().listOfRows().forEach(row -> stored.add(row.toString()));
        stored.add(output.getAll());
        stored.add(channels.list().toString());
        assertThat(stored)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("s3cret")
                        .doesNotContain(webhook)
                        .doesNotContain(renewed)
                        .doesNotContain(webhook.substring("whsec_".length()))
                        .doesNotContain(renewed.substring("whsec_".length())));
    }

    @Test
    void aSecretOfAnotherJurisdictionDoesNotOpen() {
        add(ChannelType.WEBHOOK, "/hook", "");
        TestJurisdiction elsewhere = fixtures.jurisdiction();
        fixtures.callAs(elsewhere.admin(), () -> add(ChannelType.WEBHOOK, "/elsewhere", ""));
        issue();
        String foreign = jdbc.sql("select sealed_address from told_channel where jurisdiction_id = :place")
                .param("place", elsewhere.id())
                .query(String.class)
                .single();
        jdbc.sql("update told_channel set sealed_address = :foreign where jurisdiction_id = :place")
                .param("foreign", foreign)
                .param("place", place.id())
                .update();

        runner.run();

        assertThat(server.received()).isEmpty();
        assertThat(latest().failure()).isEqualTo(DeliveryFailure.NO_SECRET);
    }

    @Test
    void thereIsOneRobotOfAKindAndALimitOfWebhooks() {
        add(ChannelType.WECOM, "/a", "");
        assertThatThrownBy(() -> add(ChannelType.WECOM, "/b", "")).isInstanceOf(InvalidInputException.class);
        for (int more = 0; more < ChannelService.MAX_WEBHOOKS; more++) {
            add(ChannelType.WEBHOOK, "/w", "");
        }
        assertThatThrownBy(() -> add(ChannelType.WEBHOOK, "/w", "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> channels.add(
                        ChannelType.FEISHU, new SaveChannel("无", server.root() + "/f", "", Set.of(), true)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> channels.renewSecret(channels.list().getFirst().id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aChannelThatIsStoppedOrTakenAwayIsToldNothingMore() {
        ChannelDetails stopped = add(ChannelType.WEBHOOK, "/stopped", "").channel();
        ChannelDetails removed = add(ChannelType.WEBHOOK, "/removed", "").channel();
        issue();
        channels.change(stopped.id(), stopped.version(), new SaveChannel("停", "", "", ALL, false));
        channels.remove(removed.id());
        runner.run();
        ChannelDetails now = channels.list().getFirst();
        channels.change(now.id(), now.version(), new SaveChannel("用", "", "", ALL, true));

        runner.run();
        assertThat(server.received()).isEmpty();
        channels.test(now.id());
        runner.run();

        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/stopped");
        assertThat(JSON.readTree(server.received().getFirst().body())
                        .path("type")
                        .asString())
                .isEqualTo("test");
        assertThatThrownBy(() -> channels.test(removed.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void itIsTriedForADayAndThenGivenUp() {
        add(ChannelType.WEBHOOK, "/hook", "");
        server.answers(503, "");
        issue();
        for (int run = 0; run < 40 && latest().state() == DeliveryState.WAITING; run++) {
            runner.run();
            if (latest().nextAttempt() != null) {
                clock.set(latest().nextAttempt());
            }
        }

        assertThat(latest().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(latest().attempts()).isEqualTo(7);
        assertThat(server.received()).hasSize(7);
        clock.advance(Duration.ofDays(1));
        runner.run();
        assertThat(server.received()).hasSize(7);
    }

    @Test
    void whoSaysThatItIsGoneIsNotAskedAgain() {
        add(ChannelType.WEBHOOK, "/hook", "");
        server.answers(410, "");
        issue();

        runner.run();

        assertThat(latest().state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void afterAProcessDiedAProgramIsToldAgainAndAGroupIsNot() {
        add(ChannelType.WEBHOOK, "/hook", "");
        add(ChannelType.WECOM, "/robot", "");
        issue();
        jdbc.sql("update channel_delivery set state = 'SENDING', attempts = 1").update();

        runner.run();
        assertThat(server.received()).isEmpty();
        clock.advance(Deliveries.LONGEST.plusSeconds(1));
        runner.run();

        assertThat(server.received()).extracting(HookServer.Received::address).containsExactly("/hook");
        assertThat(channels.deliveries())
                .extracting(DeliveryStanding::state)
                .containsExactlyInAnyOrder(DeliveryState.SENT, DeliveryState.FAILED);
    }

    @Test
    void aNodeThatLookedEarlierTakesNothingThatWaitsAgain() {
        long channel = add(ChannelType.WEBHOOK, "/hook", "").channel().id();
        issue();
        Deliveries.Waiting seen = deliveries.waiting(channel).getFirst();
        assertThat(deliveries.take(seen)).isTrue();
        deliveries.keep(seen, false, new Outcome(DeliveryFailure.REFUSED, 500, "1"));

        assertThat(deliveries.take(seen)).isFalse();

        clock.advance(Duration.ofMinutes(1));
        Deliveries.Waiting again = deliveries.waiting(channel).getFirst();
        assertThat(deliveries.take(again)).isTrue();
        deliveries.keep(seen, false, Outcome.TAKEN);
        assertThat(latest().state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void anAnswerWithoutAnEndIsNotWaitedFor() {
        add(ChannelType.WEBHOOK, "/hook", "");
        server.neverEnds();
        issue();

        runner.run();

        assertThat(latest().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void whatAGroupReadsStaysBelowTheLimitOfItsPlatform() {
        List<ChannelWords.Told> told = new ArrayList<>();
        for (String text : List.of("<".repeat(1_990), "\ud83d\ude00".repeat(500), "@".repeat(1_000))) {
            told.add(new ChannelWords.Told(text, List.of(LEAD), "https://xiaohao.example.org/"));
            String lines = words.lines(ChannelKind.PLAN_ISSUED, told);

            assertThat(lines.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
            assertThat(lines)
                    .contains(LEAD)
                    .doesNotContain("<")
                    .doesNotContain("@")
                    .contains("\u2026\u2026");
        }
    }

    @Test
    void whatWasDeliveredIsForgottenAfterAMonth() {
        add(ChannelType.WEBHOOK, "/hook", "");
        issue();
        runner.run();
        clock.advance(Deliveries.KEPT.minusDays(1));
        runner.run();
        assertThat(rows()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));

        runner.run();

        assertThat(rows()).isZero();
    }

    private int rows() {
        return jdbc.sql("select count(*) from channel_delivery")
                .query(Integer.class)
                .single();
    }

    @Test
    void severalNodesAtOnceDeliverEachOnce() throws Exception {
        add(ChannelType.WEBHOOK, "/one", "");
        add(ChannelType.WEBHOOK, "/two", "");
        issue();
        issue();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> node = () -> {
                runner.run();
                return true;
            };
            for (Future<Boolean> done : nodes.invokeAll(List.of(node, node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(server.received())
                .extracting(HookServer.Received::address)
                .containsExactlyInAnyOrder("/one", "/one", "/two", "/two");
    }
}
