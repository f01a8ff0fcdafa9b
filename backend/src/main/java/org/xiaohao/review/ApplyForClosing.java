package org.xiaohao.review;

import java.util.List;

/**
 * 办结申请.
 *
 * @param taskId a task whose primary lead is the own unit
 * @param summary 完成情况, at most 5000 characters
 * @param attachmentIds files of the own unit that prove it; may be empty
 */
public record ApplyForClosing(long taskId, String summary, List<Long> attachmentIds) {

    public ApplyForClosing {
        attachmentIds = List.copyOf(attachmentIds);
    }
}
