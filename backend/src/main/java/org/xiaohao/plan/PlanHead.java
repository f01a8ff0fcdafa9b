package org.xiaohao.plan;

import java.time.LocalDate;

/**
 * What heads a list.
 *
 * @param kind what sort of list it is
 * @param title its title, at most 300 characters
 * @param documentNumber 文号; empty where the document has none
 * @param issuer who issued the document; empty where unknown
 * @param year the year it is for, 2000 to 2100
 * @param defaultDueDate the due date of every task for which the document prints none
 */
public record PlanHead(
        PlanKind kind, String title, String documentNumber, String issuer, int year, LocalDate defaultDueDate) {}
