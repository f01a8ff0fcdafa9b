package org.xiaohao.attachment;

import org.mapstruct.Mapper;

@Mapper
interface AttachmentMapper {

    AttachmentReference toReference(Attachment attachment);
}
